import { type DecisionOnRecords, heardDecisions } from './decisions-on-records';

const decision = (
  id: string,
  kind: DecisionOnRecords['kind'],
  left: readonly number[],
  right: readonly number[],
): DecisionOnRecords => ({
  id,
  kind,
  left,
  right,
});
const A = new Set([1, 2]);
const B = new Set([3]);

describe('the decisions that were heard about two sides', () => {
  it.each<[string, DecisionOnRecords, boolean, unknown]>([
    ['different keeps two apart', decision('d', 'different', [2], [3]), false, { verdict: 'different', kept: true }],
    ['its sides may be swapped', decision('d', 'different', [3], [1]), false, { verdict: 'different', kept: true }],
    ['same that could not be kept is told', decision('d', 'same', [1], [3]), false, { verdict: 'same', kept: false }],
    ['a hold asks for nothing', decision('d', 'hold', [1], [3]), false, { verdict: 'hold', kept: true }],
  ])('%s', (_, one, together, heard) => {
    expect(heardDecisions([one], A, B, together)).toEqual([{ id: 'd', ...(heard as object) }]);
  });

  it('leaves out what is about one side, or about others', () => {
    expect(
      heardDecisions([decision('d', 'same', [1], [2]), decision('e', 'different', [1], [9])], A, B, false),
    ).toEqual([]);
  });

  it('tells what joined the records of one golden record', () => {
    const one = new Set([1, 2, 3]);
    expect(heardDecisions([decision('d', 'same', [1], [3])], one, one, true)).toEqual([
      { id: 'd', verdict: 'same', kept: true },
    ]);
  });
});
