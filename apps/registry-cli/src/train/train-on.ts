import { statedValues, trainModel, type RecordLabels, type TrainedModel } from '@sogoc/matching';

import type { DataSet } from '../data-set/load-data-set';
import { trainingPasses } from './training-passes';

export const DEFAULT_SEED = 20260725;
/** Enough to see a level that one pair in ten thousand reaches. */
const SAMPLED_PAIRS = 100_000;

export interface Training {
  readonly trained: TrainedModel;
  /** Sentences on what the data could not tell, those of the labels and the columns first. */
  readonly notes: readonly string[];
}

/** Trains the definition's model on these records. The order of the rows makes no difference. */
export function trainOn(data: DataSet, seed: number, labels?: RecordLabels, samplePairs = SAMPLED_PAIRS): Training {
  const { spec, functions, records } = data;
  const passes = trainingPasses(data);
  const trained = trainModel({ spec, functions, records, passes, seed, samplePairs, ...(labels && { labels }) });
  return { trained, notes: [...labelNotes(labels), ...columnNotes(data), ...trained.notes] };
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
      if (values.size < 2) values.add(text);
    }
    if (stated === 0) return [`No record states ${feature}: what compares it keeps the author's probabilities.`];
    if (values.size > 1 || stated < 2) return [];
    return [
      `${feature} has one and the same value in all ${stated} records that state it: comparing it tells nothing.`,
    ];
  });
}
