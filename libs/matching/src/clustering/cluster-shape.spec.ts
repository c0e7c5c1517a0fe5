import type { Edge } from '../edge';
import { clusterShape } from './cluster-shape';

const edge = (left: number, right: number, weight: number, kind: Edge['class'] = 'match'): Edge => ({
  left,
  right,
  weight,
  class: kind,
});

describe('clusterShape', () => {
  it.each([
    ['a record alone', [1], [], { size: 1, diameter: 0, weakestLink: undefined, parts: 1 }],
    [
      'a chain',
      [1, 2, 3, 4],
      [edge(1, 2, 9), edge(2, 3, 5), edge(3, 4, 7)],
      { size: 4, diameter: 3, weakestLink: 5, parts: 1 },
    ],
    [
      'a ring, whose weakest edge joins nothing',
      [1, 2, 3],
      [edge(1, 2, 9), edge(2, 3, 8), edge(1, 3, 2)],
      { diameter: 1, weakestLink: 8 },
    ],
    [
      'two joined by a steward',
      [1, 2, 3],
      [edge(1, 2, 9), edge(2, 3, 5, 'conflict')],
      { diameter: 1, weakestLink: 9, parts: 2 },
    ],
    ['edges that lead out', [1, 2], [edge(1, 2, 9), edge(2, 7, 1)], { weakestLink: 9, diameter: 1, parts: 1 }],
  ])('tells how %s hangs together', (_, members, edges, expected) => {
    expect(clusterShape(members, edges)).toMatchObject(expected);
  });
});
