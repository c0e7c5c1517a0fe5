import { DisjointSets } from '@sogoc/kernel';

import type { Edge } from '../record/edge';
import type { ClusterLimits } from '../model/compiled-match-model';

/** What makes a cluster worth a steward's look; no ground to refuse a join. */
export interface ClusterDoubt {
  readonly reason: 'many-records' | 'long-chain' | 'weak-link';
  /** Where to look: the first record, the two ends of the chain, or those of the link; in identity order. */
  readonly recordNumbers: readonly number[];
  /** Of the link, in 1/1000 bit; 0 for the others. */
  readonly weight: number;
  /** The question is another one when this is: how many times over the limit of records, steps of the chain, weight of the link. */
  readonly extent: number;
}

export interface ClusterDoubtInput {
  /** In identity order. */
  readonly members: readonly number[];
  /** Others than match edges between members are not read. */
  readonly edges: readonly Edge[];
  /** Pairs that a steward joined: as links they are beyond doubt, and no chain runs over them. */
  readonly decided: readonly { readonly left: number; readonly right: number }[];
  readonly limits: ClusterLimits;
}

/** What is doubtful about one cluster's shape. One that is oversized is shown as such, and its inner shape is not looked at. */
export function clusterDoubts({ members, edges, decided, limits }: ClusterDoubtInput): ClusterDoubt[] {
  const [first] = members;
  if (first === undefined) return [];
  if (members.length > limits.records) {
    const extent = Math.floor((members.length - 1) / limits.records);
    return [{ reason: 'many-records', recordNumbers: [first], weight: 0, extent }];
  }
  if (!mayBeDoubted(members.length, limits)) return [];
  const places = new Map(members.map((recordNumber, place) => [recordNumber, place]));
  const links = linksOf(edges, places);
  const noAt = (place: number): number => members[place] ?? 0;
  return [
    ...longChain(links, members.length, limits),
    ...weakLink(links, placed(decided, places), members, limits),
  ].map(({ at, ...doubt }) => ({ ...doubt, recordNumbers: at.map(noAt) }));
}

/** Whether a cluster of so many records may be doubtful at all. */
export const mayBeDoubted = (size: number, { records, steps }: ClusterLimits): boolean =>
  size > records || size > steps + 1 || size >= TWO_GROUPS;

/** Records of the smallest cluster that has two groups of two. */
const TWO_GROUPS = 4;

/** A match edge between places in identity order. */
interface Link {
  readonly lower: number;
  readonly higher: number;
  readonly weight: number;
}

type PlacedDoubt = Omit<ClusterDoubt, 'recordNumbers'> & { readonly at: readonly [number, number] };

function linksOf(edges: readonly Edge[], places: ReadonlyMap<number, number>): Link[] {
  return edges.flatMap(({ left, right, weight, class: kind }) => {
    if (kind !== 'match') return [];
    return placed([{ left, right }], places).map(([lower, higher]) => ({ lower, higher, weight }));
  });
}

function placed(
  pairs: readonly { readonly left: number; readonly right: number }[],
  places: ReadonlyMap<number, number>,
): [lower: number, higher: number][] {
  return pairs.flatMap(({ left, right }) => {
    const [l, r] = [places.get(left), places.get(right)];
    return l === undefined || r === undefined || l === r ? [] : [[Math.min(l, r), Math.max(l, r)]];
  });
}

/** The farthest two; of several the first in identity order. */
function longChain(links: readonly Link[], size: number, limits: ClusterLimits): PlacedDoubt[] {
  if (size <= limits.steps + 1) return [];
  const neighbours = Array.from({ length: size }, (): number[] => []);
  for (const { lower, higher } of links) {
    neighbours[lower]?.push(higher);
    neighbours[higher]?.push(lower);
  }
  let longest = { steps: 0, at: [0, 0] as [number, number] };
  for (let start = 0; start < size; start++) {
    for (const [end, steps] of stepsFrom(start, neighbours)) {
      const isFirst = start < longest.at[0] || (start === longest.at[0] && end < longest.at[1]);
      if (end > start && (steps > longest.steps || (steps === longest.steps && isFirst)))
        longest = { steps, at: [start, end] };
    }
  }
  if (longest.steps <= limits.steps) return [];
  return [{ reason: 'long-chain', at: longest.at, weight: 0, extent: longest.steps }];
}

function stepsFrom(start: number, neighbours: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const steps = new Map([[start, 0]]);
  // A Map is walked in order of insertion, additions included: breadth first.
  for (const [place, count] of steps) {
    for (const next of neighbours[place] ?? []) if (!steps.has(next)) steps.set(next, count + 1);
  }
  return steps;
}

/** Whether links below the limit alone join groups of two records or more; the strongest link between groups stands for them. */
function weakLink(
  links: readonly Link[],
  decided: readonly (readonly [number, number])[],
  members: readonly number[],
  limits: ClusterLimits,
): PlacedDoubt[] {
  const groups = new DisjointSets(members.length);
  for (const { lower, higher, weight } of links) if (weight >= limits.link) groups.join(lower, higher);
  for (const [lower, higher] of decided) groups.join(lower, higher);
  if (groups.sets().filter(({ length }) => length > 1).length < 2) return [];
  const [strongest] = links
    .filter(({ lower, higher }) => !groups.together(lower, higher))
    .sort((a, b) => b.weight - a.weight || a.lower - b.lower || a.higher - b.higher);
  if (strongest === undefined) return [];
  const { lower, higher, weight } = strongest;
  return [{ reason: 'weak-link', at: [lower, higher], weight, extent: weight }];
}
