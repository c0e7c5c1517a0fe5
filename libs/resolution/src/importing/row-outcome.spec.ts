import { coreRegistry } from '@sogoc/core-entities';

import type { RepeatedKey } from './file-row';
import { countedWith, linesOf, NO_ROWS, type RowOutcome } from './row-outcome';

const MEANINGS = { entity: coreRegistry.entityByCollection('persons')!, mapping: undefined };

const outcome = (number: number, repeatedKey?: RepeatedKey, status = 'pending'): RowOutcome => ({
  row: { number, raw: '', ...(repeatedKey !== undefined && { repeatedKey }) },
  recordKey: 'D-1',
  status,
});

describe('rows whose key came before in the file', () => {
  it('are counted by whether they say something else, and the first few are named', () => {
    const begun = countedWith(NO_ROWS, [outcome(1), outcome(2, 'other-content'), outcome(3, 'same-content')], MEANINGS);
    expect(begun.repeatedKeys).toEqual({ rows: 2, otherContent: 1, first: [2, 3] });
    const more = countedWith(
      begun,
      [4, 5, 6, 7].map((number) => outcome(number, 'other-content')),
      MEANINGS,
    );
    expect(more.repeatedKeys).toEqual({ rows: 6, otherContent: 5, first: [2, 3, 4, 5, 6] });
  });

  it('are not counted where they were rejected', () => {
    expect(countedWith(NO_ROWS, [outcome(1), outcome(2, 'other-content', 'rejected')], MEANINGS)).not.toHaveProperty(
      'repeatedKeys',
    );
  });

  it('are told among the accepted', () => {
    const { accepted } = linesOf([outcome(1), outcome(2, 'other-content')], undefined);
    expect(
      accepted
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).repeatedKey),
    ).toEqual([undefined, 'other-content']);
  });
});
