import { consideredVersions } from './considered-versions';

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
