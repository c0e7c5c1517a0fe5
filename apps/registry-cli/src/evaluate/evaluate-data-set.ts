import {
  blockingFindings,
  precisionRecallCurve,
  resolveInMemory,
  scoreCandidates,
  weightHistogram,
  type CurvePoint,
  type ScoredCandidates,
} from '@sogoc/matching';

import type { DataSet } from '../data-set/load-data-set';
import type { Truth } from '../data-set/read-truth';
import type { ChosenModel } from './choose-model';
import { evaluateClusters, sizesOf, slicesOf } from './cluster-judgement';
import type { Evaluation, Judgement, KeyReport } from './evaluation';
import { keyReach } from './key-reach';
import { mergedLookAlikes } from './merged-look-alikes';
import { evaluatePairs, judgeCandidates } from './pair-judgement';
import { reviewLoad } from './review-load';
import { wrongestPairs } from './wrongest-pairs';

/** Resolves the records in memory, as the worker would, and measures the outcome; `seed` is that of the intervals. */
export function evaluateDataSet(
  data: DataSet,
  chosen: ChosenModel,
  truth: Truth | undefined,
  seed: number,
): Evaluation {
  const { model } = chosen;
  const input = { entity: data.entity, records: data.records, keyDeclarations: data.keyDeclarations, model };
  const scored = scoreCandidates(input);
  const { clusters, edges, blocking } = resolveInMemory(input);
  const clusterOf = new Map(
    clusters.flatMap((members, i) => members.map((recordNumber): [number, number] => [recordNumber, i])),
  );
  const recordOf = new Map(data.records.map((record) => [record.recordNumber, record]));
  const judgement = truth && judge(data, chosen, truth, scored, clusterOf, seed);
  return {
    definition: data.definition.name,
    model: chosen.described,
    thresholds: { match: model.thresholds.match / 1000, review: model.thresholds.review / 1000 },
    notes: chosen.notes,
    records: data.records.length,
    clusters: {
      count: clusters.length,
      largest: clusters.reduce((most, { length }) => Math.max(most, length), 0),
      joinedRecords: clusters.reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0),
    },
    blocking: {
      candidatePairs: blocking.candidatePairs,
      pairsPerRecord: blocking.pairsPerRecord,
      keys: keysOf(data, scored, truth, judgement),
      findings: blockingFindings(blocking.keys),
    },
    review: reviewLoad(edges, clusterOf, recordOf, model, truth),
    histogram: weightHistogram(scored.weights),
    ...(judgement && { judgement }),
  };
}

function keysOf(
  data: DataSet,
  { pairs, records }: ScoredCandidates,
  truth: Truth | undefined,
  judgement: Judgement | undefined,
): readonly KeyReport[] {
  if (truth === undefined || judgement === undefined) return pairs.keys;
  return keyReach(data.entity, data.keyDeclarations, records, pairs.keys, truth, judgement.truePairs);
}

function judge(
  data: DataSet,
  { model }: ChosenModel,
  truth: Truth,
  scored: ScoredCandidates,
  clusterOf: ReadonlyMap<number, number>,
  seed: number,
): Judgement {
  const sizes = sizesOf(truth);
  const truePairs = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const judged = judgeCandidates(scored, truth);
  const curve = precisionRecallCurve(judged, truePairs);
  return {
    labelled: truth.size,
    things: sizes.size,
    truePairs,
    blockingRecall: truePairs === 0 ? 1 : judged.filter(({ isMatch }) => isMatch).length / truePairs,
    pairs: evaluatePairs(judged, scored, sizes, seed),
    clusters: evaluateClusters(clusterOf, truth, seed),
    slices: slicesOf(data, clusterOf, truth),
    curve,
    best: curve.reduce<CurvePoint | undefined>(
      (best, point) => (!best || point.f1 > best.f1 ? point : best),
      undefined,
    ),
    lookAlikes: mergedLookAlikes(data.lookAlikes, clusterOf, truth),
    wrongest: wrongestPairs(data.records, scored, clusterOf, truth, model),
  };
}
