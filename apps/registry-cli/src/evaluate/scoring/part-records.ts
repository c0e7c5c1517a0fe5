import { vetoesOf, type CompiledMatchModel, type Edge, type MatchRecord, PlacesByNumber } from '@sogoc/matching';
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

/** Looks records up by their numbers. */
export type RecordOf = (recordNumber: number) => MatchRecord | undefined;

export function byNumber(records: readonly MatchRecord[]): RecordOf {
  const places = PlacesByNumber.of(records);
  return (recordNumber) => records[places.get(recordNumber) ?? -1];
}

/** The vetoes of a conflict name its task; those of one that weighs too little to be asked about are not read. */
function keyed(edge: Edge, recordOf: RecordOf, model: CompiledMatchModel): KeyedEdge {
  const isAsked = edge.class === 'conflict' && edge.weight >= model.thresholds.review;
  const { left, right, weight, class: kind } = edge;
  const vetoes = isAsked ? vetoesBetween([left, right], recordOf, model) : NONE;
  return { left, right, weight, class: kind, blockingKeys: NONE, vetoes };
}

const NONE: readonly never[] = [];

export function vetoesBetween(
  [left, right]: readonly number[],
  recordOf: RecordOf,
  model: CompiledMatchModel,
): readonly string[] {
  return vetoesOf(model, recordOf(left ?? 0)?.features ?? {}, recordOf(right ?? 0)?.features ?? {});
}
