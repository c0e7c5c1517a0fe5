import {
  type ComparedCandidates,
  inIdentityOrder,
  statedValues,
  trainModel,
  type RecordLabels,
  type TrainedModel,
} from '@sogoc/matching';

import { type DataSet, listsEachOnce } from '../data-set/load-data-set';
import { compareInThreads } from './threads/compare-in-threads';
import type { StartThread } from './threads/comparing-threads';
import { trainingPasses } from './training-passes';

export const DEFAULT_SEED = 20260725;
/** Enough to see a level that one pair in ten thousand reaches. */
const SAMPLED_PAIRS = 100_000;
/** Of a definition that leaves its prior to the data: enough to see levels that strangers reach as seldom as matches occur. */
const PAIRS_FOR_RECORD = 100;
const MOST_SAMPLED_PAIRS = 1_000_000;

function pairsFor({ definition, records }: DataSet): number {
  const isCounted = definition.kind === 'file' && definition.compiled.definition.countedPrior === true;
  if (!isCounted) return SAMPLED_PAIRS;
  return Math.min(MOST_SAMPLED_PAIRS, Math.max(SAMPLED_PAIRS, PAIRS_FOR_RECORD * records.length));
}

const COMPARISONS_NEEDED = 3;

export interface Training {
  readonly trained: TrainedModel;
  /** Sentences on what the data could not tell, those of the labels and the columns first. */
  readonly notes: readonly string[];
  /** The candidate pairs that were learned from: the trained model weighs them without comparing them anew. */
  readonly compared: ComparedCandidates;
}

export interface TrainSettings {
  readonly seed: number;
  readonly labels?: RecordLabels;
  readonly samplePairs?: number;
  /** That compare pairs beside this one; left out: none. The outcome is the same. */
  readonly threads?: number;
}

/** Trains the definition's model on these records. The order of the rows makes no difference. */
export async function trainOn(
  data: DataSet,
  { seed, labels, samplePairs = pairsFor(data), threads = 0 }: TrainSettings,
  start?: StartThread,
): Promise<Training> {
  const { spec, functions } = data;
  const passes = trainingPasses(data);
  // Two classes of pairs are told apart by three comparisons or more; with fewer, strangers must be known.
  const onePerSource = listsEachOnce(data) && spec.comparisons.length < COMPARISONS_NEEDED;
  const records = inIdentityOrder(data.records);
  const input = { spec, functions, records, passes, seed, samplePairs, onePerSource, ...(labels && { labels }) };
  const { strangers, compared } = await compareInThreads(data, input, threads, start);
  const trained = trainModel({
    ...input,
    compared,
    ...(strangers && { strangers }),
    ...(data.definition.kind === 'file' && { shared: data.definition.compiled.definition.shared }),
  });
  return { trained, compared, notes: [...labelNotes(labels), ...columnNotes(data), ...trained.notes] };
}

/** What is wrong with labels that teach nothing. */
function labelNotes(labels: RecordLabels | undefined): string[] {
  if (labels === undefined) return [];
  if (labels.size === 0) return ['No record is labelled: m is estimated without labels.'];
  const things = new Set(labels.values()).size;
  if (things === labels.size) {
    return [
      `All ${labels.size} labelled records stand for different things, so the labels say nothing about matches: m is estimated without them.`,
    ];
  }
  if (things === 1 && labels.size > 1) {
    return [
      `All ${labels.size} labelled records stand for one thing, so the labels say nothing about differences: u comes from the other pairs.`,
    ];
  }
  return [];
}

/** Features that tell nobody apart. */
function columnNotes({ records, spec }: DataSet): string[] {
  if (records.length < 2) return [];
  const features = [...new Set(spec.comparisons.map(({ feature }) => feature))];
  return features.flatMap((feature) => {
    const values = new Set<string>();
    let stated = 0;
    for (const { features: own } of records) {
      const text = statedValues(own[feature]).join('\u0001');
      if (text === '') continue;
      stated += 1;
      values.add(text);
      // What tells two records apart is no matter of counting.
      if (values.size > 1) break;
    }
    if (stated === 0) return [`No record states ${feature}: what compares it keeps the author's probabilities.`];
    if (values.size > 1 || stated < 2) return [];
    return [
      `${feature} has one and the same value in all ${stated} records that state it: comparing it tells nothing.`,
    ];
  });
}
