import {
  bootstrapIntervals,
  compileDefinition,
  compileMatchModel,
  evaluatePartition,
  precisionRecallCurve,
  resolveInMemory,
  scoreCandidates,
  standardCleaners,
  standardComparators,
  trainModel,
  type CurvePoint,
  type DataSetDefinition,
  type Interval,
  type MatchRecord,
  type PartitionEvaluation,
} from '@sogoc/matching';
import type { LabelledRows } from './benchmark-data';

const FUNCTIONS = { comparators: standardComparators, predicates: {}, cleaners: standardCleaners };
const SEED = 20260725;
/** Enough to see a level that one pair in ten thousand reaches; the rest of the time goes into nothing else. */
const SAMPLED_PAIRS = 100_000;

/** What one data set gives under a model trained on its own rows, without labels. */
export interface BenchmarkResult {
  readonly notes: readonly string[];
  readonly pairsPerRecord: number;
  /** Share of true pairs that share a usable key. */
  readonly reach: number;
  /** Over every threshold; pairs lost in blocking count as missed. */
  readonly curve: readonly CurvePoint[];
  /** Pairs and clusters at the threshold asked for. */
  readonly atThreshold: (bits: number) => { pairs: CurvePoint; clusters: PartitionEvaluation; interval: Interval };
}

/** Trains on the rows as they are (no truth), scores every candidate pair, and judges the outcome by the truth. */
export function runBenchmark(definition: DataSetDefinition, { rows, truth }: LabelledRows): BenchmarkResult {
  const compiled = compileDefinition(definition, FUNCTIONS);
  const { records, spec, functions, passes, keyDeclarations } = compiled.prepare(rows);
  const thingOf = new Map(records.map(({ recordNumber }, i) => [recordNumber, truth[i] ?? '']));
  const trained = trainModel({
    spec,
    functions,
    records,
    passes,
    seed: SEED,
    samplePairs: SAMPLED_PAIRS,
  });
  const input = { entity: compiled.entity, records, keyDeclarations };
  const scored = scoreCandidates({ ...input, model: compileMatchModel(trained.spec, functions) });
  const isMatch = (pair: number): boolean =>
    thingOf.get(noOf(scored.records, scored.pairs.left[pair])) ===
    thingOf.get(noOf(scored.records, scored.pairs.right[pair]));
  const judged = Array.from(scored.weights, (weight, pair) => ({ weight, isMatch: isMatch(pair) }));
  const truePairs = evaluatePartition(new Map(), thingOf).falseNegatives;
  const curve = precisionRecallCurve(judged, truePairs);
  return {
    notes: trained.notes,
    pairsPerRecord: scored.pairs.count / records.length,
    reach: judged.filter((pair) => pair.isMatch).length / truePairs,
    curve,
    atThreshold: (bits) => {
      const model = compileMatchModel({ ...trained.spec, thresholds: { match: bits, review: bits - 4 } }, functions);
      const { clusters } = resolveInMemory({ ...input, model });
      const predicted = new Map(
        clusters.flatMap((members, i) => members.map((recordNumber): [number, number] => [recordNumber, i])),
      );
      return {
        pairs: curve.filter(({ weight }) => weight >= 1000 * bits).at(-1) as CurvePoint,
        clusters: evaluatePartition(predicted, thingOf),
        interval: bootstrapIntervals(predicted, thingOf, SEED).f1,
      };
    },
  };
}

function noOf(records: readonly MatchRecord[], place: number | undefined): number {
  return (records[place ?? -1] as MatchRecord).recordNumber;
}
