import { orderVersions, type RecordVersion } from './order-versions';

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
