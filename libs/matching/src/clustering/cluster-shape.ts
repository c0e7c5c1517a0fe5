import type { Edge } from '../edge';
import { DisjointSets } from './disjoint-sets';

/** How a cluster hangs together over its own match edges: grounds for a review task, never for refusing a join. */
export interface ClusterShape {
  readonly size: number;
  /** Most steps along match edges between two members that such steps connect at all; 0 for a record alone. */
  readonly diameter: number;
  /** Match edges that remain when each join is made by the strongest: the weakest of them, in 1/1000 bit; undefined without edges. */
  readonly weakestLink: number | undefined;
  /** Groups that no match edge connects: more than 1 when must-links alone hold the cluster together. */
  readonly parts: number;
}

/** The shape of the cluster with these members; edges that lead out of it or are no match edges are not read. */
export function clusterShape(members: readonly number[], edges: readonly Edge[]): ClusterShape {
  const places = new Map(members.map((no, place) => [no, place]));
  const neighbours = members.map((): number[] => []);
  const inside = edges.flatMap(({ left, right, weight, class: kind }) => {
    const [l, r] = [places.get(left), places.get(right)];
    return kind === 'match' && l !== undefined && r !== undefined ? [{ l, r, weight }] : [];
  });
  for (const { l, r } of inside) {
    neighbours[l]?.push(r);
    neighbours[r]?.push(l);
  }
  const sets = new DisjointSets(members.length);
  let weakestLink: number | undefined;
  for (const { l, r, weight } of inside.sort((a, b) => b.weight - a.weight)) {
    if (sets.together(l, r)) continue;
    sets.join(l, r);
    weakestLink = weight;
  }
  const diameter = neighbours.reduce((most, _, start) => Math.max(most, stepsToFarthest(start, neighbours)), 0);
  return { size: members.length, diameter, weakestLink, parts: sets.sets().length };
}

function stepsToFarthest(start: number, neighbours: readonly (readonly number[])[]): number {
  const steps = new Map([[start, 0]]);
  let farthest = 0;
  // A Map is walked in order of insertion, additions included: breadth first.
  for (const [place, count] of steps) {
    farthest = count;
    for (const next of neighbours[place] ?? []) if (!steps.has(next)) steps.set(next, count + 1);
  }
  return farthest;
}
