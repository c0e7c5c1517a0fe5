import fc from 'fast-check';
import type { Edge } from '../record/edge';
import type { ClusterLimits } from '../model/compiled-match-model';
import { clusterDoubts } from './cluster-doubts';

const LIMITS: ClusterLimits = { records: 6, steps: 3, link: 5_000 };
const link = (left: number, right: number, weight = 9_000, kind: Edge['class'] = 'match'): Edge => ({
  left,
  right,
  weight,
  class: kind,
});
const records = (count: number): number[] => Array.from({ length: count }, (_, place) => place + 1);
const chain = (count: number): Edge[] => records(count - 1).map((recordNumber) => link(recordNumber, recordNumber + 1));
const doubts = (members: readonly number[], edges: readonly Edge[], decided: { left: number; right: number }[] = []) =>
  clusterDoubts({ members, edges, decided, limits: LIMITS });

describe('doubts about a cluster’s shape', () => {
  it.each<[string, number[], Edge[], [string, number[], number][]]>([
    ['a record alone', [1], [], []],
    ['as many records as the limit', records(6), records(5).map((recordNumber) => link(1, recordNumber + 1)), []],
    ['one record more', records(7), chain(7), [['many-records', [1], 1]]],
    ['twice the limit and one more', records(13), chain(13), [['many-records', [1], 2]]],
    ['as many steps as the limit', records(4), chain(4), []],
    ['one step more, between the two ends', records(5), chain(5), [['long-chain', [1, 5], 4]]],
    ['the same records, one step shorter', records(5), [...chain(5), link(1, 3)], []],
    [
      'two pairs over a weak link',
      records(4),
      [link(1, 2), link(2, 3, 4_999), link(3, 4)],
      [['weak-link', [2, 3], 4_999]],
    ],
    [
      'two pairs over weak links, of which the strongest speaks',
      records(4),
      [link(1, 2), link(2, 3, 4_000), link(1, 4, 4_500), link(3, 4)],
      [['weak-link', [1, 4], 4_500]],
    ],
    ['two pairs over a link of the limit', records(4), [link(1, 2), link(2, 3, 5_000), link(3, 4)], []],
    ['one record over a weak link', records(4), [link(1, 2), link(2, 3), link(3, 4, 1)], []],
    ['an edge that is no match', records(4), [link(1, 2), link(2, 3, 9_000, 'review'), link(3, 4)], []],
    ['edges that lead out', records(4), [...records(4).map((recordNumber) => link(recordNumber, 90)), ...chain(4)], []],
  ])('%s', (_, members, edges, expected) => {
    expect(doubts(members, edges).map(({ reason, recordNumbers, extent }) => [reason, recordNumbers, extent])).toEqual(
      expected,
    );
  });

  it('are none about what a steward joined', () => {
    const edges = [link(1, 2), link(2, 3, 4_000), link(3, 4)];
    expect(doubts(records(4), edges, [{ left: 1, right: 4 }])).toEqual([]);
    expect(doubts(records(6), [...chain(3), link(4, 5), link(5, 6)], [{ left: 3, right: 4 }])).toEqual([]);
  });

  it('do not depend on the order of edges', () => {
    const edge = fc.record({ left: fc.integer({ min: 1, max: 5 }), step: fc.integer({ min: 1, max: 2 }) });
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 9 }), fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (ends, bits) => {
        const edges = ends.map(({ left, step }) => link(left, left + step, 1_000 * (bits.next().value as number)));
        expect(doubts(records(6), [...edges].reverse())).toEqual(doubts(records(6), edges));
      }),
    );
  });
});
