import type { Edge } from '@sogoc/matching';

/** The fewest edges that lead from one record to the other; undefined when none do. */
export function pathBetween<E extends Edge>(edges: readonly E[], from: number, to: number): readonly E[] | undefined {
  const edgesOf = new Map<number, E[]>();
  for (const edge of edges) {
    for (const end of [edge.left, edge.right]) edgesOf.set(end, [...(edgesOf.get(end) ?? []), edge]);
  }
  const cameBy = new Map<number, { readonly before: number; readonly edge: E }>();
  const waiting = [from];
  for (const recordNumber of waiting) {
    if (recordNumber === to) return trace(cameBy, from, to);
    for (const edge of edgesOf.get(recordNumber) ?? []) {
      const other = edge.left === recordNumber ? edge.right : edge.left;
      if (other === from || cameBy.has(other)) continue;
      cameBy.set(other, { before: recordNumber, edge });
      waiting.push(other);
    }
  }
  return undefined;
}

function trace<E>(cameBy: ReadonlyMap<number, { before: number; edge: E }>, from: number, to: number): readonly E[] {
  const path: E[] = [];
  for (let recordNumber = to; recordNumber !== from;) {
    const { before, edge } = cameBy.get(recordNumber)!;
    path.unshift(edge);
    recordNumber = before;
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
    for (const recordNumber of right) left.add(recordNumber);
    for (const recordNumber of left) groupOf.set(recordNumber, left);
  }
  return holding;
}
