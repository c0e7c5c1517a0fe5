import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { compareIdentity } from '@sogoc/kernel';
import {
  candidatePairs,
  type PairOutcomes,
  scoreCompared,
  type ScoredCandidates,
  scoredOf,
  scorePairs,
} from '@sogoc/matching';

import type { DataSet } from '../../data-set/load-data-set';
import { threadsAtHand } from '../../train/threads/comparing-threads';
import type { ChosenModel } from '../choose-model';
import type { ScorePart } from './score-part';

/** Fewer pairs are scored nearly as soon by one thread, and another one has the records once more in memory. */
const PAIRS_WORTH_A_THREAD = 4_000_000;
/** Share of the pairs that this thread keeps: the other one has modules to load and records to receive first. */
const OWN_SHARE = 0.55;
const WORKER = join(__dirname, 'score-worker.js');

/** Scores one part of the pairs elsewhere. */
export type PartRunner = (part: ScorePart) => Promise<PairOutcomes>;

export interface ScoreOptions {
  /** Beside this one; one is made use of. */
  readonly threads?: number;
  readonly run?: PartRunner;
  readonly worthAThread?: number;
}

/** As `scoreCandidates`, on two cores where there are two and enough pairs. The outcome is the same to the last bit. */
export async function scoreInThreads(
  data: DataSet,
  { model, spec, compared }: Pick<ChosenModel, 'model' | 'spec' | 'compared'>,
  { threads = threadsAtHand(), run = inWorker, worthAThread = PAIRS_WORTH_A_THREAD }: ScoreOptions = {},
): Promise<ScoredCandidates> {
  if (compared !== undefined) return scoreCompared(compared, model);
  const records = [...data.records].sort((left, right) => compareIdentity(left.identity, right.identity));
  const pairs = candidatePairs(data.entity, data.keyDeclarations, records);
  if (threads === 0 || pairs.count < worthAThread) return scoredOf(records, pairs, scorePairs(model, records, pairs));
  const own = Math.floor(OWN_SHARE * pairs.count);
  const [left, right] = [pairs.left.subarray(own), pairs.right.subarray(own)];
  // Words are counted over all records; other functions read the two of a pair, and pairs are in the order of the lower one.
  const from = data.definition.kind === 'file' ? 0 : (left[0] ?? 0);
  const elsewhere = run({
    definition: data.definition.given,
    spec,
    records: records.slice(from),
    left: left.map((place) => place - from),
    right: right.map((place) => place - from),
  });
  // What goes wrong there is told when it is waited for, not before.
  elsewhere.catch(() => undefined);
  const here = scorePairs(model, records, {
    count: own,
    left: pairs.left.subarray(0, own),
    right: pairs.right.subarray(0, own),
  });
  return scoredOf(records, pairs, joined(here, await elsewhere));
}

function inWorker(part: ScorePart): Promise<PairOutcomes> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: part });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The scoring thread ended with ${code} before it answered.`)));
  });
}

function joined(one: PairOutcomes, other: PairOutcomes): PairOutcomes {
  const weights = new Int32Array(one.weights.length + other.weights.length);
  weights.set(one.weights);
  weights.set(other.weights, one.weights.length);
  return { weights, levels: bytes(one.levels, other.levels), classes: bytes(one.classes, other.classes) };
}

function bytes(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
