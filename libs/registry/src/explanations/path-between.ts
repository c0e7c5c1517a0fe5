import type { Edge } from '@sogoc/matching';

/** The fewest edges that lead from one record to the other; undefined when none do. */
export function pathBetween<E extends Edge>(edges: readonly E[], from: number, to: number): readonly E[] | undefined {
  const edgesOf = new Map<number, E[]>();
  for (const edge of edges) {
    for (const end of [edge.left, edge.right]) edgesOf.set(end, [...(edgesOf.get(end) ?? []), edge]);
  }
  const cameBy = new Map<number, { readonly before: number; readonly edge: E }>();
  const waiting = [from];
  for (const no of waiting) {
    if (no === to) return trace(cameBy, from, to);
    for (const edge of edgesOf.get(no) ?? []) {
      const other = edge.left === no ? edge.right : edge.left;
      if (other === from || cameBy.has(other)) continue;
      cameBy.set(other, { before: no, edge });
      waiting.push(other);
    }
  }
  return undefined;
}

function trace<E>(cameBy: ReadonlyMap<number, { before: number; edge: E }>, from: number, to: number): readonly E[] {
  const path: E[] = [];
  for (let no = to; no !== from;) {
    const { before, edge } = cameBy.get(no)!;
    path.unshift(edge);
    no = before;
  }
  return path;
}

/** Of edges sorted strongest first, those that hold the records together: the strongest ones that close no circle. */
export function holdingEdges<E extends Edge>(edges: readonly E[]): ReadonlySet<E> {
  const groupOf = new Map<number, Set<number>>();
  const holding = new Set<E>();
  for (const edge of edges) {
    const left = groupOf.get(edge.left) ?? new Set([edge.left]);
    const right = groupOf.get(edge.right) ?? new Set([edge.right]);
    if (left === right) continue;
    holding.add(edge);
    for (const no of right) left.add(no);
    for (const no of left) groupOf.set(no, left);
  }
  return holding;
}
