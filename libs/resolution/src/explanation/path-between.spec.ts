import type { Edge } from '@sogoc/matching';

import { holdingEdges, pathBetween } from './path-between';

const edge = (left: number, right: number, weight = 10): Edge => ({ left, right, weight, class: 'match' });

describe('what leads from one record to another', () => {
  it('is the fewest edges', () => {
    const edges = [edge(1, 2), edge(2, 3), edge(3, 4), edge(1, 5), edge(4, 5)];
    expect(pathBetween(edges, 1, 4)).toEqual([edge(1, 5), edge(4, 5)]);
    expect(pathBetween(edges, 4, 1)).toEqual([edge(4, 5), edge(1, 5)]);
  });

  it('is nothing when no edge does', () => {
    expect(pathBetween([edge(1, 2)], 1, 3)).toBeUndefined();
    expect(pathBetween([], 1, 2)).toBeUndefined();
  });
});

describe('what holds records together', () => {
  it('are the strongest edges that close no circle', () => {
    const edges = [edge(1, 2, 30), edge(3, 4, 25), edge(2, 3, 20), edge(1, 3, 15), edge(1, 4, 10)];
    expect([...holdingEdges(edges)]).toEqual(edges.slice(0, 3));
  });
});
