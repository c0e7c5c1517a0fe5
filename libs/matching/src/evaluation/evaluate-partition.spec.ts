import fc from 'fast-check';
import { evaluatePartition } from './evaluate-partition';

const partition = (names: string): Map<number, string> =>
  new Map([...names].map((name, recordNumber) => [recordNumber, name]));

describe('evaluatePartition', () => {
  const cases: readonly [string, string, string, object][] = [
    [
      'all right',
      'aabbc',
      'xxyyz',
      { truePositives: 2, falsePositives: 0, falseNegatives: 0, precision: 1, recall: 1, f1: 1 },
    ],
    [
      'nothing joined',
      'abcd',
      'xxyy',
      { truePositives: 0, falsePositives: 0, falseNegatives: 2, precision: 1, recall: 0, f1: 0 },
    ],
    ['all joined', 'aaaa', 'xxyy', { truePositives: 2, falsePositives: 4, falseNegatives: 0, recall: 1 }],
    ['no true pair', 'abc', 'xyz', { precision: 1, recall: 1, f1: 1 }],
    ['no record', '', '', { records: 0, precision: 1, recall: 1 }],
  ];

  it.each(cases)('%s', (_, predicted, truth, expected) => {
    expect(evaluatePartition(partition(predicted), partition(truth))).toMatchObject(expected);
  });

  it('gives the B-cubed figures of a worked example', () => {
    const { bCubed } = evaluatePartition(partition('aaabb'), partition('xxyyy'));
    expect(bCubed.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5);
    expect(bCubed.recall).toBeCloseTo((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5);
  });

  it('leaves records without a truth out and lets one without a prediction stand alone', () => {
    const truth = new Map([
      [1, 'x'],
      [2, 'x'],
    ]);
    expect(
      evaluatePartition(
        new Map([
          [1, 'a'],
          [9, 'a'],
        ]),
        truth,
      ),
    ).toMatchObject({ records: 2, falsePositives: 0, falseNegatives: 1 });
  });

  it('counts the pairs that a look at each pair counts', () => {
    const names = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(names, names, (predicted, truth) => {
        const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
        for (let i = 0; i < 8; i++) {
          for (let j = 0; j < i; j++) {
            const [said, so] = [predicted[i] === predicted[j], truth[i] === truth[j]];
            if (said && so) counts.truePositives++;
            else if (said) counts.falsePositives++;
            else if (so) counts.falseNegatives++;
          }
        }
        expect(evaluatePartition(partition(predicted), partition(truth))).toMatchObject(counts);
      }),
    );
  });
});
