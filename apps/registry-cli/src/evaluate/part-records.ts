import { vetoesOf, type CompiledMatchModel, type Edge, type MatchRecord } from '@sogoc/matching';
import { type KeyedEdge, type NumbersOf, type Partition, partitionComponents } from '@sogoc/resolution';

export interface ReviewedRecords {
  readonly edges: readonly Edge[];
  readonly records: readonly MatchRecord[];
  readonly model: CompiledMatchModel;
  /** Numbers by which several questions are one; left out: none are. */
  readonly numbersOf?: NumbersOf;
}

/** Records in clusters, and what lies between these. */
export interface PartedRecords {
  readonly edges: readonly KeyedEdge[];
  readonly partition: Partition;
}

/** Parts records as the registry does. */
export function partRecords({ edges: given, records, model, numbersOf }: ReviewedRecords): PartedRecords {
  const recordOf = byNumber(records);
  const edges = given.map((edge) => keyed(edge, recordOf, model));
  const partition = partitionComponents({
    records,
    tombstones: [],
    edges,
    decisions: [],
    model,
    ...(numbersOf !== undefined && { numbersOf }),
  });
  return { edges, partition };
}

export function byNumber(records: readonly MatchRecord[]): ReadonlyMap<number, MatchRecord> {
  const recordOf = new Map<number, MatchRecord>();
  for (const record of records) recordOf.set(record.recordNumber, record);
  return recordOf;
}

/** The vetoes of a conflict name its task; those of one that weighs too little to be asked about are not read. */
function keyed(edge: Edge, recordOf: ReadonlyMap<number, MatchRecord>, model: CompiledMatchModel): KeyedEdge {
  const isAsked = edge.class === 'conflict' && edge.weight >= model.thresholds.review;
  const { left, right, weight, class: kind } = edge;
  const vetoes = isAsked ? vetoesBetween([left, right], recordOf, model) : NONE;
  return { left, right, weight, class: kind, blockingKeys: NONE, vetoes };
}

const NONE: readonly never[] = [];

export function vetoesBetween(
  [left, right]: readonly number[],
  recordOf: ReadonlyMap<number, MatchRecord>,
  model: CompiledMatchModel,
): readonly string[] {
  return vetoesOf(model, recordOf.get(left ?? 0)?.features ?? {}, recordOf.get(right ?? 0)?.features ?? {});
}
