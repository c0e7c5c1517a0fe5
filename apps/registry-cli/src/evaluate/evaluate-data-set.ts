import {
  blockingFindings,
  clusterByRecord,
  clustersInIdentityOrder,
  compileMatchModel,
  edgesOf,
  estimateOutcome,
  explainPair,
  precisionRecallCurve,
  weightHistogram,
  withThresholds,
  type CompiledMatchModel,
  type CurvePoint,
  type MatchModelDeclaration,
  type ModelOrigin,
  type OutcomeEstimate,
  type PairExplanation,
  type ScoredCandidates,
} from '@sogoc/matching';
import { numberReader, type NumbersOf } from '@sogoc/resolution';

import { type DataSet, listsEachOnce } from '../data-set/load-data-set';
import type { Truth } from '../data-set/read-truth';
import type { ChosenModel } from './choose-model';
import { evaluateClusters, sizesOf, slicesOf } from './cluster-judgement';
import type { Evaluation, Judgement, KeyReport } from './evaluation';
import { calibrationOf, expectationOf } from './report/expectation';
import { keyReach } from './key-reach';
import { mergedLookAlikes } from './merged-look-alikes';
import { evaluatePairs, judgeCandidates } from './pair-judgement';
import { partRecords } from './scoring/part-records';
import { reviewLoad } from './review-load';
import { scoreInThreads } from './scoring/score-in-threads';
import { wrongestPairs } from './wrongest-pairs';

export interface EvaluateSettings {
  /** Of sampling and of the intervals. */
  readonly seed: number;
  /** Bits, or the one that the data propose; left out, the model's, or the proposed one where a definition states none. */
  readonly threshold?: number | 'proposed';
  /** Beside this one; left out: as many as there are other cores. */
  readonly threads?: number;
}

export interface EvaluatedDataSet {
  readonly evaluation: Evaluation;
  /** What was measured, with the thresholds in force. */
  readonly spec: MatchModelDeclaration;
  /** Why the pair nearest the threshold is or is not joined; undefined when there is no pair. */
  readonly nearest: PairExplanation | undefined;
}

/** Resolves the records in memory, as the worker would, and measures the outcome. */
export async function evaluateDataSet(
  data: DataSet,
  chosen: ChosenModel,
  truth: Truth | undefined,
  { seed, threshold, threads }: EvaluateSettings,
): Promise<EvaluatedDataSet> {
  const first = await scoreInThreads(data, chosen, { threads });
  const estimate = estimateOutcome({
    ...data,
    ...data.prepared,
    model: chosen.model,
    scored: first,
    seed,
    onePerSource: listsEachOnce(data),
    isTrained: chosen.isTrained,
  });
  const model = withThreshold(data, chosen, estimate, threshold);
  const scored = model === chosen.model ? first : withThresholds(first, model);
  const reviewed = { edges: edgesOf(scored), records: data.records, model, ...numbersIn(data) };
  const parted = partRecords(reviewed);
  const clusters = clustersInIdentityOrder(parted.partition.clusters, scored.records);
  const judgement = truth && judge(data, model, truth, scored, clusterByRecord(clusters), seed, estimate);
  const evaluation = {
    definition: data.definition.name,
    model: chosen.described,
    thresholds: { match: model.thresholds.match / 1000, review: model.thresholds.review / 1000 },
    notes: [...unreadNotes(data), ...dateNotes(data), ...commonValueNotes(data), ...chosen.notes],
    records: data.records.length,
    clusters: {
      count: clusters.length,
      largest: clusters.reduce((most, { length }) => Math.max(most, length), 0),
      joinedRecords: clusters.reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0),
    },
    blocking: {
      candidatePairs: scored.pairs.count,
      pairsPerRecord: scored.pairs.count / scored.records.length,
      keys: keysOf(scored, truth, judgement),
      findings: blockingFindings(scored.pairs.keys),
    },
    review: reviewLoad(reviewed, truth, parted),
    histogram: weightHistogram(scored.weights),
    expectation: expectationOf(estimate, model, scored, clusters, originOf(data, chosen)),
    ...(judgement && { judgement }),
  };
  const spec = { ...chosen.spec, thresholds: evaluation.thresholds };
  return { evaluation, spec, nearest: nearestPair(model, scored) };
}

const originOf = ({ definition }: DataSet, { isTrained }: ChosenModel): ModelOrigin => ({
  isTrained,
  ...(definition.kind === 'file' && { shared: definition.compiled.definition.shared }),
});

/** Numbers of a shipped entity; those of a definition are columns like others. */
const numbersIn = ({ definition }: DataSet): { numbersOf?: NumbersOf } =>
  definition.kind === 'shipped' ? { numbersOf: numberReader(definition.entity.declaration) } : {};

function nearestPair(
  model: CompiledMatchModel,
  { records, pairs, weights }: ScoredCandidates,
): PairExplanation | undefined {
  let nearest = -1;
  const distance = (i: number): number => Math.abs((weights[i] as number) - model.thresholds.match);
  for (let i = 0; i < pairs.count; i++) if (nearest < 0 || distance(i) < distance(nearest)) nearest = i;
  const [left, right] = [pairs.left, pairs.right].map((places) => records[places[nearest] ?? -1]);
  return left === undefined || right === undefined ? undefined : explainPair(model, left, right);
}

/** Nobody stated the thresholds of a definition that leaves them out. */
const leavesThresholdsOut = ({ definition }: DataSet): boolean =>
  definition.kind === 'file' && definition.compiled.definition.proposedThresholds === true;

function withThreshold(
  data: DataSet,
  { model, spec }: ChosenModel,
  { proposed }: OutcomeEstimate,
  threshold: EvaluateSettings['threshold'],
): CompiledMatchModel {
  const asked = threshold ?? (leavesThresholdsOut(data) ? 'proposed' : undefined);
  if (asked === undefined || (asked === 'proposed' && proposed === undefined)) return model;
  const distance = (model.thresholds.match - model.thresholds.review) / 1000;
  const thresholds =
    asked === 'proposed' && proposed !== undefined
      ? { match: proposed.match, review: proposed.review }
      : { match: Number(asked), review: Number(asked) - distance };
  return compileMatchModel({ ...spec, thresholds }, data.functions);
}

/** How dates were read where the values did not tell it. */
function dateNotes({ prepared }: DataSet): string[] {
  return (prepared?.dates ?? []).flatMap(({ feature, file, order, isKnown }) =>
    isKnown
      ? []
      : [
          `The dates of ${feature}${file === '' ? '' : ` in ${file}`} can be read in more than one order: ${order} was taken. Say it in the definition (order).`,
        ],
  );
}

/** Attributes that nobody reads. */
function unreadNotes({ unread = [], definition }: DataSet): string[] {
  return unread.map(
    ({ name, records, nearest }) =>
      `${records === 1 ? '1 record states' : `${records} records state`} ${name}, which ${definition.name} does not know${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}; nothing was read of it.`,
  );
}

/** Values that were read as none. */
function commonValueNotes({ prepared }: DataSet): string[] {
  return (prepared?.commonValues ?? []).map(
    ({ feature, values, records }) =>
      `${values === 1 ? 'One value' : `${values} values`} of ${feature}, in ${records} records, cannot be anyone's own and ${values === 1 ? 'was' : 'were'} read as none.`,
  );
}

function keysOf(
  scored: ScoredCandidates,
  truth: Truth | undefined,
  judgement: Judgement | undefined,
): readonly KeyReport[] {
  if (truth === undefined || judgement === undefined) return scored.pairs.keys;
  return keyReach(scored, truth, judgement.truePairs);
}

function judge(
  data: DataSet,
  model: CompiledMatchModel,
  truth: Truth,
  scored: ScoredCandidates,
  clusterOf: ReadonlyMap<number, number>,
  seed: number,
  { probabilities }: OutcomeEstimate,
): Judgement {
  const sizes = sizesOf(truth);
  const truePairs = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const judged = judgeCandidates(scored, truth);
  const curve = precisionRecallCurve(judged, truePairs);
  let proposed = 0;
  for (const { isMatch } of judged) if (isMatch) proposed += 1;
  return {
    labelled: truth.size,
    things: sizes.size,
    truePairs,
    blockingRecall: truePairs === 0 ? 1 : proposed / truePairs,
    pairs: evaluatePairs(judged, scored, sizes, seed),
    clusters: evaluateClusters(clusterOf, truth, seed),
    slices: slicesOf(data, clusterOf, truth),
    curve,
    best: curve.reduce<CurvePoint | undefined>(
      (best, point) => (!best || point.f1 > best.f1 ? point : best),
      undefined,
    ),
    calibration: calibrationOf(judged, probabilities),
    lookAlikes: mergedLookAlikes(data.lookAlikes, clusterOf, truth),
    wrongest: wrongestPairs(data.records, scored, clusterOf, truth, model),
  };
}
