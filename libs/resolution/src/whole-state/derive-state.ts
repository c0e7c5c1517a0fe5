import { compareIdentity } from '@sogoc/kernel';
import type { UnmetDecision } from '@sogoc/matching';

import type { OversizedBlock } from '../candidates/oversized-blocks';
import type { KeyedEdge } from '../edges/keyed-edge';
import type { ResolutionPolicy } from '../policy/resolution-policy';
import type { RelationStatementRow } from '../relations/relation-statement';
import { statementRows } from '../relations/statement-rows';
import { memoryScratch } from './slices/memory-scratch';
import { SlicedDerivation } from './slices/sliced-derivation';
import type { DerivedCluster, DerivedRecord, DerivedTask, StewardDecisions } from './whole-state-types';

/** The whole state of one entity. */
export interface DerivedState {
  /** In identity order, as edges and statements are. */
  readonly records: ReadonlyMap<number, DerivedRecord>;
  readonly edges: readonly KeyedEdge[];
  /** Keys that more records have than are compared by them. */
  readonly oversizedBlocks: readonly OversizedBlock[];
  /** In the order of their lowest record numbers. */
  readonly clusters: readonly DerivedCluster[];
  /** By key, held ones included. */
  readonly tasks: readonly DerivedTask[];
  readonly statements: readonly RelationStatementRow[];
  /** Decisions that cannot be kept, in decision order. */
  readonly unmet: readonly UnmetDecision[];
}

export interface DerivationSubject extends StewardDecisions {
  /** In any order. */
  readonly records: readonly DerivedRecord[];
}

/** The whole state of an entity that fits into memory, computed in slices of so many records. */
export function deriveState(
  { records, ...said }: DerivationSubject,
  policy: ResolutionPolicy,
  sliceSize = 10_000,
): DerivedState {
  const expected = records.length;
  const derivation = new SlicedDerivation({ ...said, policy, scratch: memoryScratch, sliceSize, expected });
  for (const record of [...records].sort((one, other) => one.recordNumber - other.recordNumber))
    derivation.take(record.recordNumber, record);
  for (const _ of derivation.compare());
  const edges = [...derivation.edges()].flatMap((slice) => slice.edges);
  const slices = [...derivation.formClusters()];
  const tasks = derivation.askStewards();
  const ordered = [...records].sort(compareIdentity);
  const placeOf = new Map(ordered.map(({ recordNumber }, place) => [recordNumber, place]));
  const place = (recordNumber: number): number => placeOf.get(recordNumber)!;
  return {
    records: new Map(ordered.map((record) => [record.recordNumber, record])),
    edges: edges.sort((one, other) => place(one.left) - place(other.left) || place(one.right) - place(other.right)),
    oversizedBlocks: derivation.oversizedBlocks(),
    clusters: slices
      .flatMap((slice) => derivation.slice(slice).clusters)
      .sort((one, other) => Number(one.name) - Number(other.name)),
    tasks,
    statements: ordered.flatMap((record) => statementRows(policy.entity.declaration, record.recordNumber, record)),
    unmet: derivation.unmet(),
  };
}
