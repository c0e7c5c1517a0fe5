import {
  candidatePairs,
  compareCandidates,
  type ComparedCandidates,
  ComparedRecords,
  type CompiledMatchModel,
  compileMatchModel,
  numberedFeatures,
  type PairsOfPlaces,
  strangersSample,
  type Strangers,
  type TrainingInput,
} from '@sogoc/matching';

import type { DataSet } from '../../data-set/load-data-set';
import { ComparingThreads, pairsBetween, type StartThread } from './comparing-threads';

/** Fewer random pairs are compared before a thread has loaded its modules and received the values. */
const PAIRS_WORTH_A_THREAD = 500_000;

/** What training learns from: the candidate pairs and, where threads were worth it, the random pairs, compared. */
export interface ComparedForTraining {
  readonly compared: ComparedCandidates;
  readonly strangers?: Strangers;
}

/**
 * Compares what is trained on: the random pairs in threads while this one finds the candidate pairs, of which each then compares a part.
 * Models that put two records into another arrangement read whole records, which no thread is sent. `records` stand in identity order.
 */
export async function compareInThreads(
  { entity, definition }: DataSet,
  input: TrainingInput,
  threads: number,
  start?: StartThread,
): Promise<ComparedForTraining> {
  const { records, spec, functions, passes, samplePairs = 0 } = input;
  const model = compileMatchModel(spec, functions);
  const keyDeclarations = passes.map(({ key }) => key);
  const isWorthIt = threads > 0 && (start !== undefined || samplePairs >= PAIRS_WORTH_A_THREAD);
  if (!isWorthIt || definition.kind !== 'file' || model.align !== undefined)
    return { compared: compareCandidates({ entity, records, keyDeclarations, model }) };
  const features = numberedFeatures(model, records);
  const helpers = new ComparingThreads(threads, { definition: definition.given, spec, features }, start);
  try {
    const sample = strangersSample(records, input);
    const patterns = helpers.patternsOf(sample);
    const pairs = candidatePairs(entity, keyDeclarations, records);
    const compared = ComparedRecords.of(model, records);
    const levels = await comparedByAll(compared, pairs, helpers, model);
    return {
      compared: { records: compared, pairs, levels },
      strangers: { pairs: sample.count, patterns: await patterns },
    };
  } finally {
    helpers.end();
  }
}

/** The levels of all pairs, of which each thread compares as many. */
async function comparedByAll(
  records: ComparedRecords,
  pairs: PairsOfPlaces,
  helpers: ComparingThreads,
  { comparisons }: CompiledMatchModel,
): Promise<Uint8Array> {
  const own = Math.floor(pairs.count / (helpers.count + 1));
  const elsewhere = helpers.levelsOf(pairsBetween(pairs, own, pairs.count));
  const levels = new Uint8Array(pairs.count * comparisons.length);
  levels.set(records.levelsOf(pairsBetween(pairs, 0, own)));
  let at = own * comparisons.length;
  for (const part of await elsewhere) {
    levels.set(part, at);
    at += part.length;
  }
  return levels;
}
