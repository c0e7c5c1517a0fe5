interface Link {
  readonly left: number;
  readonly right: number;
}

/** Edges without which their two ends would not be connected. Of two edges between the same records none is one. */
export function bridgesOf<E extends Link>(edges: readonly E[]): ReadonlySet<E> {
  return new Set(edges.filter((edge) => !areConnected(edges, edge)));
}

/** Of the bridges those that weigh least: where a cluster comes apart first. */
export function weakestOf<E extends { readonly weight: number }>(bridges: ReadonlySet<E>): ReadonlySet<E> {
  const least = Math.min(...[...bridges].map(({ weight }) => weight));
  return new Set([...bridges].filter(({ weight }) => weight === least));
}

/** Whether the ends of an edge are connected without it. */
function areConnected<E extends Link>(edges: readonly E[], without: E): boolean {
  const reached = new Set([without.left]);
  const neighbours = neighboursIn(edges.filter((edge) => edge !== without));
  for (const at of reached) for (const next of neighbours.get(at) ?? []) reached.add(next);
  return reached.has(without.right);
}

function neighboursIn(edges: readonly Link[]): ReadonlyMap<number, readonly number[]> {
  const neighbours = new Map<number, number[]>();
  for (const { left, right } of edges) {
    neighbours.set(left, [...(neighbours.get(left) ?? []), right]);
    neighbours.set(right, [...(neighbours.get(right) ?? []), left]);
  }
  return neighbours;
}
