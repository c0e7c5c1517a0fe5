import type { KeyStatistics } from '../blocking/candidate-pairs';
import { clusterComponent } from '../clustering/cluster-component';
import type { ClusterDecision } from '../clustering/cluster-decision';
import { mustLinksOf } from '../clustering/record-that-stands-for-a-side';
import type { RefusedJoin, UnmetDecision } from '../clustering/clustering-input';
import { componentsWithTombstones, type ComponentWithTombstones } from '../clustering/components-of';
import type { Edge } from '../record/edge';
import type { MatchRecord } from '../record/match-record';
import type { CompiledMatchModel } from '../model/compiled-match-model';
import type { CompareInput } from './compare-candidates';
import { scoreCandidates, type ScoredCandidates } from './score-candidates';

export interface InMemoryInput extends CompareInput {
  readonly decisions?: readonly ClusterDecision[];
}

export interface InMemoryResolution {
  /** Members in identity order, clusters by their first member. */
  readonly clusters: readonly (readonly number[])[];
  /** `match`, `review` and `conflict` edges, by lower then higher identity. */
  readonly edges: readonly Edge[];
  readonly refused: readonly RefusedJoin[];
  readonly unmetDecisions: readonly UnmetDecision[];
  readonly blocking: {
    readonly candidatePairs: number;
    readonly pairsPerRecord: number;
    readonly keys: readonly KeyStatistics[];
  };
}

/** The whole pipeline over a data set in memory: keys, capped blocks, scores, components, clusters. */
export function resolveInMemory(input: InMemoryInput): InMemoryResolution {
  return resolveScored(scoreCandidates(input), input.model, input.decisions);
}

/** From the scores on. */
export function resolveScored(
  scored: ScoredCandidates,
  model: CompiledMatchModel,
  decisions: readonly ClusterDecision[] = [],
): InMemoryResolution {
  const { records, pairs } = scored;
  const edges = edgesOf(scored);
  const matches = edges.filter((edge) => edge.class === 'match');
  const components = componentsWithTombstones(records, matches, mustLinksOf(decisions, records));
  const results = clusterAll(components, records, edges, decisions, model);
  return {
    clusters: clustersInIdentityOrder(
      results.flatMap(({ clusters }) => clusters),
      records,
    ),
    edges,
    refused: results.flatMap(({ refused }) => refused),
    unmetDecisions: distinctByOrder(results.flatMap(({ unmetDecisions }) => unmetDecisions)),
    blocking: {
      candidatePairs: pairs.count,
      pairsPerRecord: records.length === 0 ? 0 : pairs.count / records.length,
      keys: pairs.keys,
    },
  };
}

/** The pairs worth storing. */
export function edgesOf({ records, pairs, weights, classOf }: ScoredCandidates): Edge[] {
  const edges: Edge[] = [];
  for (let i = 0; i < pairs.count; i++) {
    const kind = classOf(i);
    if (kind === 'none') continue;
    const left = (records[pairs.left[i] as number] as MatchRecord).recordNumber;
    const right = (records[pairs.right[i] as number] as MatchRecord).recordNumber;
    edges.push({ left, right, weight: weights[i] as number, class: kind });
  }
  return edges;
}

function clusterAll(
  components: readonly ComponentWithTombstones[],
  records: readonly MatchRecord[],
  edges: readonly Edge[],
  decisions: readonly ClusterDecision[],
  model: CompiledMatchModel,
): ReturnType<typeof clusterComponent>[] {
  const byNumber = new Map(records.map((record) => [record.recordNumber, record]));
  const componentOf = new Map<number, number>();
  components.forEach(({ records: live, tombstones }, i) =>
    [...live, ...tombstones].forEach((recordNumber) => componentOf.set(recordNumber, i)),
  );
  const edgesIn = components.map((): Edge[] => []);
  for (const edge of edges) {
    const component = componentOf.get(edge.left);
    if (component !== undefined && component === componentOf.get(edge.right)) edgesIn[component]?.push(edge);
  }
  const decisionsIn = new Map<number | undefined, Set<ClusterDecision>>();
  for (const decision of decisions) {
    for (const recordNumber of [...decision.left, ...decision.right]) {
      const component = componentOf.get(recordNumber);
      decisionsIn.set(component, (decisionsIn.get(component) ?? new Set()).add(decision));
    }
  }
  return components.map(({ records: live }, i) => {
    const named = [...(decisionsIn.get(i) ?? [])];
    if (named.length === 0 && live.length === 1) return { clusters: [live], refused: [], unmetDecisions: [] };
    const members = new Set(live);
    const others = new Set(
      named.flatMap(({ left, right }) => [...left, ...right]).filter((recordNumber) => !members.has(recordNumber)),
    );
    return clusterComponent({
      records: live.map((recordNumber) => byNumber.get(recordNumber) as MatchRecord),
      edges: edgesIn[i] ?? [],
      decisions: named,
      exclusive: model.exclusive,
      vetoes: model.vetoes,
      ...(model.ambiguity !== undefined && { ambiguity: model.ambiguity }),
      ...(model.witness !== undefined && { witness: model.witness }),
      otherRecords: [...others]
        .flatMap((recordNumber) => byNumber.get(recordNumber) ?? [])
        .map(({ recordNumber, identity }) => ({ recordNumber, identity, live: true })),
    });
  });
}

/** By their first members; `records` stand in identity order. */
export function clustersInIdentityOrder(
  clusters: readonly (readonly number[])[],
  records: readonly MatchRecord[],
): readonly (readonly number[])[] {
  const places = new Map<number, number>();
  clusters.forEach(([first = -1], i) => places.set(first, i));
  const ordered: (readonly number[])[] = [];
  for (const { recordNumber } of records) {
    const place = places.get(recordNumber);
    if (place !== undefined) ordered.push(clusters[place] as readonly number[]);
  }
  return ordered;
}

/** A decision that names records of several components may be found impossible in each. */
function distinctByOrder(unmet: readonly UnmetDecision[]): UnmetDecision[] {
  return [...new Map(unmet.map((decision) => [decision.order, decision])).values()].sort((a, b) => a.order - b.order);
}
