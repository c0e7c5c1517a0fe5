import { DisjointSets, groupBy } from '@sogoc/kernel';

import type { BoundaryEdge } from './review-task-types';
import type { TaskPlace } from './task-scope';

export interface PlacedEdge {
  readonly edge: BoundaryEdge;
  readonly place: TaskPlace;
}

/** The evidence about one pair of clusters. */
type PairEvidence = readonly PlacedEdge[];

/** One question about a number: the evidence about all pairs that lead to one another over clusters they share. */
export interface NumberQuestion {
  readonly number: string;
  readonly placed: readonly PlacedEdge[];
}

/**
 * Pairs that are asked about over one number and lead to one another are one question as soon as there are two of them; of a number with a
 * task of its own, none. So whoever sends a number a hundred times makes one task, not thousands. Pairs that share no cluster, not even over
 * others, are two questions: whoever looks at one need not know of the other.
 */
export function foldByNumber(
  pairs: readonly PairEvidence[],
  crowded: ReadonlySet<string> = new Set(),
): { readonly single: readonly PairEvidence[]; readonly shared: readonly NumberQuestion[] } {
  const numbered = pairs.flatMap((pair) => numbersOf(pair).map((number) => ({ number, pair })));
  const folded = new Set<PairEvidence>();
  const shared: NumberQuestion[] = [];
  for (const [number, over] of groupBy(numbered, (each) => each.number)) {
    for (const part of connectedParts(over.map(({ pair }) => pair))) {
      if (!crowded.has(number) && part.length < 2) continue;
      for (const pair of part) folded.add(pair);
      if (!crowded.has(number)) shared.push({ number, placed: part.flat() });
    }
  }
  return { single: pairs.filter((pair) => !folded.has(pair)), shared };
}

const numbersOf = (pair: PairEvidence): string[] => [...new Set(pair.flatMap(({ edge }) => edge.numbers ?? []))];

/** Pairs by what their clusters connect. */
function connectedParts(pairs: readonly PairEvidence[]): PairEvidence[][] {
  const places = new Map<number, number>();
  const ends = pairs.map(([first]) =>
    (first?.place.clusters ?? []).map(({ anchor: { recordNumber } }) => {
      const place = places.get(recordNumber) ?? places.size;
      places.set(recordNumber, place);
      return place;
    }),
  );
  const sets = new DisjointSets(places.size);
  for (const [left = 0, right = 0] of ends) sets.join(left, right);
  const parts = groupBy(pairs.entries(), ([at]) => sets.rootOf(ends[at]?.[0] ?? 0));
  return [...parts.values()].map((part) => part.map(([, pair]) => pair));
}

/** Of several questions about one number each has its own, by the first record of its first cluster. */
export function numberTaskKey(number: string, { clusters }: TaskPlace): string {
  return [KIND, number, clusters[0]?.anchor.recordNumber].join('/');
}

/** The number that a task of kind `shared-identifier` is about: `scheme/hash`. */
export function numberOfTask(key: string): string {
  return key.split('/').slice(1, 3).join('/');
}

const KIND = 'shared-identifier';
