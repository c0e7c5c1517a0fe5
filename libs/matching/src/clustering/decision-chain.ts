import type { ClusterDecision, MustLink } from './cluster-decision';

/**
 * The `same` decisions that lead from one side of a `different` decision to the other when `link` is added to those applied,
 * `link` included; the shortest such chain, in the order walked.
 */
export function decisionChain(link: MustLink, against: ClusterDecision, applied: readonly MustLink[]): number[] {
  const left = new Set(against.left);
  const right = new Set(against.right);
  const neighbours = neighboursOf(applied);
  const chains = [
    [shortestPath(link.left, left, neighbours), shortestPath(link.right, right, neighbours)],
    [shortestPath(link.left, right, neighbours), shortestPath(link.right, left, neighbours)],
  ].flatMap(([before, after]) => (before && after ? [[...before.reverse(), link.order, ...after]] : []));
  return chains.sort((a, b) => a.length - b.length)[0] ?? [link.order];
}

type Neighbours = ReadonlyMap<number, readonly { readonly recordNumber: number; readonly order: number }[]>;

function neighboursOf(applied: readonly MustLink[]): Neighbours {
  const neighbours = new Map<number, { recordNumber: number; order: number }[]>();
  const add = (from: number, recordNumber: number, order: number): void => {
    const known = neighbours.get(from);
    if (known) known.push({ recordNumber, order });
    else neighbours.set(from, [{ recordNumber, order }]);
  };
  for (const { left, right, order } of applied) {
    add(left, right, order);
    add(right, left, order);
  }
  return neighbours;
}

/** Orders of the links walked from `start` to the nearest target; undefined when none is reached. */
function shortestPath(start: number, targets: ReadonlySet<number>, neighbours: Neighbours): number[] | undefined {
  const paths = new Map<number, number[]>([[start, []]]);
  // A Map is walked in order of insertion, additions included: breadth first.
  for (const [recordNumber, path] of paths) {
    if (targets.has(recordNumber)) return [...path];
    for (const next of neighbours.get(recordNumber) ?? []) {
      if (!paths.has(next.recordNumber)) paths.set(next.recordNumber, [...path, next.order]);
    }
  }
  return undefined;
}
