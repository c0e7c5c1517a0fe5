import { consideredVersions, orderVersions, type RecordVersion } from './leading-version';

const version = (
  receiptNumber: number,
  sourceVersion: number | null,
  observedAt = '2026-01-01',
  deleted = false,
): RecordVersion => ({
  receiptNumber,
  sourceVersion,
  observedAt: `${observedAt}T00:00:00.000Z`,
  deleted,
});
const leading = (versions: RecordVersion[]): number | undefined => orderVersions(versions)[0]?.receiptNumber;

describe('orderVersions', () => {
  it.each<[string, RecordVersion[], number]>([
    ['the higher source version leads, whenever it came', [version(1, 5), version(2, 4)], 1],
    [
      'without versions the later observation leads',
      [version(1, null, '2026-02-01'), version(2, null, '2026-01-01')],
      1,
    ],
    ['equal observations: the later receipt leads', [version(1, null), version(2, null)], 2],
    ['a tombstone leads at its own version', [version(1, 5, '2026-01-01', true), version(2, 5, '2026-02-01')], 1],
    ['a higher version leads over a tombstone', [version(1, 5, '2026-01-01', true), version(2, 6)], 2],
    [
      'without versions a tombstone ends what came before',
      [version(1, null, '2026-03-01'), version(2, null, '2026-01-01', true)],
      2,
    ],
    [
      'without versions a later push brings the record back',
      [version(1, null, '2026-03-01', true), version(2, null, '2025-01-01')],
      2,
    ],
  ])('%s', (_, versions, expected) => {
    expect(leading(versions)).toBe(expected);
    expect(leading([...versions].reverse())).toBe(expected);
  });

  it('keeps the earlier versions as the ones to fall back on', () => {
    expect(orderVersions([version(1, 3), version(2, 5), version(3, 4)]).map((v) => v.sourceVersion)).toEqual([5, 4, 3]);
  });
});

const at = (receiptNumber: number, sourceVersion: number | null, deleted = false) => ({
  receiptNumber,
  sourceVersion,
  deleted,
  observedAt: `2026-01-0${receiptNumber}T00:00:00.000Z`,
});

describe('the versions that stood when a record was last resolved', () => {
  it.each([
    ['are all when there is no news', [at(1, 1), at(2, 2)], 2, [2, 1]],
    ['leave out what leads since', [at(1, 1), at(2, 2), at(3, 3)], 2, [2, 1]],
    ['hold what came late and does not lead', [at(1, 1), at(2, 3), at(3, 2)], 2, [2, 3, 1]],
    ['come before a tombstone that nobody considered', [at(1, null), at(2, null), at(3, null, true)], 2, [2, 1]],
    ['begin at a tombstone', [at(1, null), at(2, null, true), at(3, null)], 2, [2]],
  ])('%s', (_, versions, considered, expected) => {
    expect(consideredVersions(versions, considered).map(({ receiptNumber }) => receiptNumber)).toEqual(expected);
  });
});
