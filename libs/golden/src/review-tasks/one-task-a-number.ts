import { groupBy } from '@sogoc/kernel';
import type { BoundaryEdge } from './review-task-types';
import type { TaskPlace } from './task-scope';

export interface PlacedEdge {
  readonly edge: BoundaryEdge;
  readonly place: TaskPlace;
}

/** The evidence about one pair of clusters. */
type PairEvidence = readonly PlacedEdge[];

/**
 * Pairs of which two or more are asked about over one number are one question; of a number with a task of its own, none. So whoever
 * sends a number a hundred times makes one task, not thousands.
 */
export function foldByNumber(
  pairs: readonly PairEvidence[],
  crowded: ReadonlySet<string> = new Set(),
): { readonly single: readonly PairEvidence[]; readonly byNumber: ReadonlyMap<string, readonly PlacedEdge[]> } {
  const numbersOf = (pair: PairEvidence): string[] => [...new Set(pair.flatMap(({ edge }) => edge.numbers ?? []))];
  const numbered = pairs.flatMap((pair) => numbersOf(pair).map((number) => ({ number, pair })));
  const asked = [...groupBy(numbered, ({ number }) => number)].filter(([number]) => !crowded.has(number));
  const shared = asked.filter(([, over]) => over.length > 1);
  const elsewhere = new Set([...crowded, ...shared.map(([number]) => number)]);
  return {
    single: pairs.filter((pair) => !numbersOf(pair).some((number) => elsewhere.has(number))),
    byNumber: new Map(shared.map(([number, over]) => [number, over.flatMap(({ pair }) => pair)])),
  };
}
