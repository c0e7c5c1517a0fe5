import type { KeyedEdge } from '../edges/keyed-edge';
import { findDecisionDoubts } from './find-decision-doubts';
import type { StandingDecision } from './standing-decisions';

const decision = (kind: StandingDecision['kind'], more: Partial<StandingDecision> = {}): StandingDecision => ({
  order: 1,
  id: 'd1',
  kind,
  left: [1],
  right: [2],
  fingerprints: [],
  evidenceWeight: null,
  evidenceConflict: false,
  ...more,
});

const edge = (kind: KeyedEdge['class'], weight: number): KeyedEdge => ({
  left: 1,
  right: 2,
  weight,
  class: kind,
  vetoes: [],
  blockingKeys: [7],
});

const doubts = (one: StandingDecision, edges: readonly KeyedEdge[], live = [1, 2]) =>
  findDecisionDoubts({ decisions: [one], unmet: [], edges, live }).map(({ reasons }) => reasons);

describe('evidence that changed after a decision', () => {
  it.each<[string, StandingDecision, KeyedEdge[], string[][]]>([
    [
      'different, and now the machine would join',
      decision('different'),
      [edge('match', 5_000)],
      [['evidence-for-one-thing']],
    ],
    ['different, as strong as then', decision('different', { evidenceWeight: 5_000 }), [edge('match', 5_000)], []],
    [
      'different, stronger than then',
      decision('different', { evidenceWeight: 4_999 }),
      [edge('match', 5_000)],
      [['evidence-for-one-thing']],
    ],
    ['different, a doubt only', decision('different'), [edge('review', 1_000)], []],
    [
      'same, and now a veto',
      decision('same', { evidenceWeight: 3 }),
      [edge('review', 1), edge('conflict', 2)],
      [['evidence-for-two-things']],
    ],
    ['same, with a veto then', decision('same', { evidenceConflict: true }), [edge('conflict', 2)], []],
    ['same, and nothing speaks for it any more', decision('same', { evidenceWeight: 3 }), [], [['evidence-gone']]],
    ['same, and nothing ever did', decision('same'), [], []],
    ['a hold', decision('hold', { evidenceWeight: 3 }), [], []],
  ])('%s', (_name, one, edges, reasons) => {
    expect(doubts(one, edges)).toEqual(reasons);
  });

  it('is not asked about while a side is away', () => {
    expect(doubts(decision('same', { evidenceWeight: 3 }), [], [1])).toEqual([]);
  });

  it('gives way to a contradiction, which names the records that stand for the sides', () => {
    const one = decision('same', { left: [3, 1], right: [2], evidenceWeight: 3 });
    const unmet = [{ order: 1, reason: 'contradicts', against: 2, chain: [1] } as const];
    const against = decision('different', { order: 2, id: 'd2' });
    const found = findDecisionDoubts({ decisions: [one, against], unmet, edges: [], live: [1, 2, 3] });
    expect(found).toMatchObject([{ kind: 'contradicting-decisions', qualifier: 'd1', recordNumbers: [1, 2] }]);
  });
});
