import type { KeyedEdge } from '../edges/keyed-edge';
import { inLargeComponents } from './large-components';

const edge = (left: number, right: number, kind: KeyedEdge['class'] = 'match'): KeyedEdge =>
  ({ left, right, weight: 1, class: kind, vetoes: [], blockingKeys: [1] }) as unknown as KeyedEdge;

describe('records in large components', () => {
  const scope = {
    recordNumbers: [1, 2, 3, 4, 5, 6],
    edges: [edge(1, 2), edge(2, 3), edge(4, 5), edge(3, 4, 'review'), edge(5, 6, 'conflict')],
    formerMatches: [],
  };

  it('are those connected by matches with more than so many', () => {
    expect(inLargeComponents([1, 4, 6], scope, [], 2)).toEqual([1]);
    expect(inLargeComponents([1, 4, 6], scope, [], 1)).toEqual([1, 4]);
    expect(inLargeComponents([1, 4, 6], scope, [], 3)).toEqual([]);
  });

  it('are those that were in one, too', () => {
    expect(inLargeComponents([1, 6], { ...scope, formerMatches: [edge(3, 6)] }, [], 3)).toEqual([1, 6]);
  });

  it('count what decisions join, and not what they part', () => {
    const sides = { left: [3], right: [4] };
    expect(inLargeComponents([1, 5, 6], scope, [{ kind: 'same', ...sides }], 4)).toEqual([1, 5]);
    expect(inLargeComponents([1, 5, 6], scope, [{ kind: 'different', ...sides }], 4)).toEqual([]);
  });
});
