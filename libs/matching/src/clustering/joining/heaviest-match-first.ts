import type { Edge } from '../../record/edge';
import type { PlacedMatch } from '../constraints/rival-matches';

/**
 * Edges of one class between known records, by weight descending, lower identity, higher identity: a record that fits two things goes to
 * the one it fits better, and of two that it fits equally well to neither, where the model declares a margin (`RivalMatches`).
 */
export function heaviestFirst(
  edges: readonly Edge[],
  kind: Edge['class'],
  places: ReadonlyMap<number, number>,
): PlacedMatch[] {
  const placed: PlacedMatch[] = [];
  for (const edge of edges) {
    if (edge.class !== kind) continue;
    const l = places.get(edge.left);
    const r = places.get(edge.right);
    if (l === undefined || r === undefined || l === r) continue;
    placed.push({ lower: Math.min(l, r), higher: Math.max(l, r), weight: edge.weight });
  }
  return placed.sort((a, b) => b.weight - a.weight || a.lower - b.lower || a.higher - b.higher);
}
