import type { RecordChange } from '../versions/resolved-record';
import { asManyAsLocksAllow } from './as-many-as-locks-allow';
import { MAX_UNIT_KEYS } from './lock-table-size';

const HALF = MAX_UNIT_KEYS / 2;
const keys = (count: number): number[] => Array.from({ length: count }, (_, key) => key);
const change = (before: number | undefined, after: number): RecordChange =>
  ({
    before: before === undefined ? undefined : { blockingKeys: keys(before) },
    after: { blockingKeys: keys(after) },
  }) as unknown as RecordChange;

describe('as many records as locks allow', () => {
  it.each([
    ['all, when they have no more keys than a unit may lock', [change(undefined, HALF), change(10, HALF - 10)], 2],
    ['those before the one that has one key too many', [change(undefined, HALF), change(undefined, HALF + 1)], 1],
    ['keys of before count as well', [change(undefined, HALF), change(undefined, 1), change(HALF, 0)], 2],
    ['none of none', [], 0],
  ])('%s', (_what, changes, count) => {
    expect(asManyAsLocksAllow(changes)).toEqual({ taken: changes.slice(0, count), left: changes.slice(count) });
  });
});
