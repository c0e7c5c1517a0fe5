import { DisjointSets } from '@sogoc/kernel';

import type { PairPredicate } from '../record/comparator';
import { statedValues } from '../record/stated-values';
import type { ClusteringInput, ClusterRecord } from './clustering-input';

/**
 * The clusters of records between which nothing could speak against a join, as between most: all that match edges connect. Undefined
 * where a decision was made, a conflict found, two numbers of a scheme stated or a veto between clusters holds: what these come to is
 * found out match by match.
 */
export function unopposedClusters(
  records: readonly ClusterRecord[],
  { decisions, edges, exclusive, vetoes = [] }: ClusteringInput,
): number[][] | undefined {
  if (decisions.length > 0 || edges.some((edge) => edge.class === 'conflict')) return undefined;
  if (exclusive.some(({ feature }) => stateTwoValues(feature, records))) return undefined;
  const between = vetoes.filter(({ betweenClusters }) => betweenClusters === true);
  if (between.length > 0 && someTwo(records, (left, right) => between.some(({ holds }) => holds(left, right))))
    return undefined;
  return connected(records, edges);
}

function stateTwoValues(feature: string, records: readonly ClusterRecord[]): boolean {
  let first: string | undefined;
  return records.some(({ features }) =>
    statedValues(features[feature]).some((value) => {
      first ??= value;
      return value !== first;
    }),
  );
}

function someTwo(records: readonly ClusterRecord[], holds: PairPredicate): boolean {
  return records.some(({ features }, place) => {
    for (let i = 0; i < place; i++) if (holds((records[i] as ClusterRecord).features, features)) return true;
    return false;
  });
}

function connected(records: readonly ClusterRecord[], edges: ClusteringInput['edges']): number[][] {
  const places = new Map(records.map(({ recordNumber }, place) => [recordNumber, place]));
  const sets = new DisjointSets(records.length);
  for (const edge of edges) {
    const [left, right] = [places.get(edge.left), places.get(edge.right)];
    if (edge.class === 'match' && left !== undefined && right !== undefined) sets.join(left, right);
  }
  return sets.sets().map((members) => members.map((place) => (records[place] as ClusterRecord).recordNumber));
}
