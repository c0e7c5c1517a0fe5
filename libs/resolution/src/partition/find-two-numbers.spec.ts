import type { Features, MatchRecord } from '@sogoc/matching';

import { findTwoNumbers } from './find-two-numbers';

const exclusive = [
  {
    scheme: 'number',
    feature: 'number',
    formerFeature: 'former',
    doubtfulFeature: 'doubtful',
    typingErrors: 1 as const,
  },
];
const records = (...features: Features[]): MatchRecord[] =>
  features.map((stated, index) => ({
    recordNumber: index + 1,
    identity: { source: 's', recordKey: String(index + 1) },
    features: stated,
  }));
const find = (stated: readonly Features[], decided: { left: number; right: number }[] = []): unknown[] =>
  findTwoNumbers({ clusters: [stated.map((_, index) => index + 1)], records: records(...stated), exclusive, decided });

describe('clusters over two active numbers', () => {
  it('are shown with the first record of each number', () => {
    expect(find([{ number: '1234' }, { number: '1234' }, { number: '1235' }])).toEqual([
      {
        kind: 'value-conflict',
        recordNumbers: [1, 3],
        qualifier: 'number',
        reasons: ['two-active-values'],
        evidence: ['1234', '1235'],
      },
    ]);
  });

  it('are shown when each record contradicts its own number', () => {
    expect(find([{ doubtful: '1234' }, { doubtful: '9999' }])).toHaveLength(1);
  });

  it.each([
    ['one number', [{ number: '1234' }, { number: '1234' }, {}]],
    ['a number that was stated as a former one', [{ number: '1234' }, { number: '1235', former: ['1234'] }]],
    ['one record', [{ number: '1234' }]],
    ['a number that its own record contradicts', [{ number: '1234' }, { doubtful: '9999' }]],
  ])('are none with %s', (_, stated) => {
    expect(find(stated)).toEqual([]);
  });

  it('are no question once a steward joined the two', () => {
    expect(find([{ number: '1234' }, { number: '1235' }], [{ left: 2, right: 1 }])).toEqual([]);
  });
});
