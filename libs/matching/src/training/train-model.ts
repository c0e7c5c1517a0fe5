import { compareIdentity } from '@sogoc/kernel';

import { candidatePairs } from '../blocking/candidate-pairs';
import type { BlockingKeyDeclaration } from '../blocking/blocking-key-declaration';
import type { MatchRecord } from '../record/match-record';
import { compileMatchModel } from '../model/compile-match-model';
import type { CompiledMatchModel } from '../model/compiled-match-model';
import { levelCounts } from './expectation-maximisation';
import { LevelPatterns, type LevelPattern } from './level-patterns';
import { matchProbabilities, parametersOf, withParameters, type LevelProbabilities } from './parameters';
import { labelledPairs, samplePairs } from './sample-pairs';
import { MIN_LABELLED_PAIRS, type TrainedModel, type TrainedPass, type TrainingInput } from './training-input';
import { estimateWithRelated, sharedComparisons, withRelated } from './related-pairs';
import { notesOn } from './training-notes';

const DEFAULT_SAMPLE = 1_000_000;

/**
 * Estimates a model's probabilities: u from seeded random pairs, m by EM over the passes (or from labels), the prior from the
 * expected number of matches. The same records, seed and specification give the same model, whatever the records' order.
 * @throws MatchModelError when the specification does not compile
 */
export function trainModel(input: TrainingInput): TrainedModel {
  const records = [...input.records].sort((left, right) => compareIdentity(left.identity, right.identity));
  const model = compileMatchModel(input.spec, input.functions);
  const labels = input.labels ?? new Map<number, string>();
  const random = new LevelPatterns(model);
  const onePerSource = input.onePerSource === true && hasSourceOfTwo(records);
  const pool = onePerSource ? within : undefined;
  const sampledPairs = samplePairs(
    records,
    input.samplePairs ?? DEFAULT_SAMPLE,
    input.seed,
    labels,
    (l, r) => random.add(l, r),
    pool,
  );
  const labelled = new LevelPatterns(model);
  const labelledCount = labelledPairs(records, labels, (l, r) => labelled.add(l, r));
  if (sampledPairs === 0) return untrained(input, records.length, labelledCount);
  const authored = parametersOf(input.spec);
  const keys = input.passes.map(({ key }) => key);
  const passes = input.passes.map(({ key, fixes }) => ({
    patterns: patternsOf(model, [key], records),
    free: input.spec.comparisons.map(({ name }) => !fixes.includes(name)),
  }));
  const shared = sharedComparisons(input.spec, input.shared);
  const material = {
    authored,
    random: random.all(),
    randomAreStrangers: onePerSource,
    candidates: patternsOf(model, keys, records),
    passes,
    labelledM: labelledCount >= MIN_LABELLED_PAIRS ? fromLabels(labelled.all(), authored.m) : undefined,
    allPairs: (records.length * (records.length - 1)) / 2,
  };
  const isShared = shared && input.spec.comparisons.map(({ name }) => shared.includes(name));
  const { parameters, expectedMatches, expectedRelated, rounds, settled } = estimateWithRelated(material, isShared);
  const trained = withParameters(input.spec, parameters);
  const { spec, related } = withRelated(trained, shared, expectedRelated, parameters);
  const facts = {
    seed: input.seed,
    records: records.length,
    sampledPairs,
    labelledPairs: labelledCount,
    passes: input.passes.map(({ key, fixes }, i): TrainedPass => {
      const pairs = pairsIn(passes[i]?.patterns ?? []);
      return { key: key.name, fixes, pairs, expectedMatches: expectedMatches[i] ?? 0 };
    }),
    ...(related && { related }),
    rounds,
    settled,
  };
  return { ...facts, spec, notes: notesOn(input, facts, parameters) };
}

const within = (left: MatchRecord, right: MatchRecord): boolean => left.identity.source === right.identity.source;

/** In identity order records of one source stand together. */
function hasSourceOfTwo(records: readonly MatchRecord[]): boolean {
  return records.some((record, i) => i > 0 && within(record, records[i - 1] as MatchRecord));
}

function untrained(input: TrainingInput, records: number, labelled: number): TrainedModel {
  const facts = {
    seed: input.seed,
    records,
    sampledPairs: 0,
    labelledPairs: labelled,
    passes: [],
    rounds: 0,
    settled: true,
  };
  return { ...facts, spec: input.spec, notes: notesOn(input, facts, parametersOf(input.spec)) };
}

function fromLabels(labelled: readonly LevelPattern[], authored: LevelProbabilities): LevelProbabilities {
  return levelCounts(labelled, () => 1, authored).map((levels, c) => matchProbabilities(levels, authored[c] ?? []));
}

function pairsIn(patterns: readonly LevelPattern[]): number {
  return patterns.reduce((sum, { pairs }) => sum + pairs, 0);
}

function patternsOf(
  model: CompiledMatchModel,
  keys: readonly BlockingKeyDeclaration[],
  records: readonly MatchRecord[],
): LevelPattern[] {
  const patterns = new LevelPatterns(model);
  const pairs = candidatePairs(model.entity, keys, records);
  for (let i = 0; i < pairs.count; i++) {
    patterns.add(records[pairs.left[i] as number] as MatchRecord, records[pairs.right[i] as number] as MatchRecord);
  }
  return patterns.all();
}
