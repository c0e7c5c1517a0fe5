import { compareCandidates, type ComparedCandidates } from '../in-memory/compare-candidates';
import type { ComparedRecords } from '../in-memory/compared-by-numbers';
import { compileMatchModel } from '../model/compile-match-model';
import type { MatchRecord } from '../record/match-record';
import { candidatePatterns } from './candidate-patterns';
import { levelCounts } from './expectation-maximisation';
import { comparedPatterns, type LevelPattern } from './level-patterns';
import { matchProbabilities, parametersOf, withParameters, type LevelProbabilities } from './parameters';
import { labelledPairs, type PairsOfPlaces, samplePairs } from './sample-pairs';
import {
  MIN_LABELLED_PAIRS,
  type Strangers,
  type TrainedModel,
  type TrainedPass,
  type TrainingInput,
} from './training-input';
import { estimateWithRelated, sharedComparisons, withRelated } from './related-pairs';
import { notesOn } from './training-notes';

const DEFAULT_SAMPLE = 1_000_000;

/**
 * Estimates a model's probabilities: u from seeded random pairs, m by EM over the passes (or from labels), the prior from the
 * expected number of matches. The same records, seed and specification give the same model, whatever the records' order.
 * @throws MatchModelError when the specification does not compile
 */
export function trainModel(input: TrainingInput): TrainedModel {
  const compared = input.compared ?? comparedFor(input);
  const { records } = compared.records;
  const labels = input.labels ?? new Map<number, string>();
  const onePerSource = input.onePerSource === true && hasSourceOfTwo(records);
  const strangers = input.strangers ?? strangersIn(compared.records, input);
  const sampledPairs = strangers.pairs;
  const labelled = labelledPairs(records, labels);
  const labelledCount = labelled.count;
  if (sampledPairs === 0) return untrained(input, records.length, labelledCount);
  const authored = parametersOf(input.spec);
  const candidates = candidatePatterns(compared);
  const passes = input.passes.map(({ fixes }, i) => ({
    patterns: candidates.byKey[i] ?? [],
    free: input.spec.comparisons.map(({ name }) => !fixes.includes(name)),
  }));
  const shared = sharedComparisons(input.spec, input.shared);
  const material = {
    authored,
    random: strangers.patterns,
    randomAreStrangers: onePerSource,
    candidates: candidates.all,
    passes,
    labelledM:
      labelledCount >= MIN_LABELLED_PAIRS
        ? fromLabels(comparedPatterns(compared.records, labelled), authored.m)
        : undefined,
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

function strangersIn(compared: ComparedRecords, input: TrainingInput): Strangers {
  const sample = strangersSample(compared.records, input);
  return { pairs: sample.count, patterns: comparedPatterns(compared, sample) };
}

/** The random pairs that u is learned from; `records` stand in identity order. */
export function strangersSample(
  records: readonly MatchRecord[],
  input: Pick<TrainingInput, 'seed' | 'labels' | 'onePerSource' | 'samplePairs'>,
): PairsOfPlaces {
  const isWanted = input.onePerSource === true && hasSourceOfTwo(records) ? within : undefined;
  return samplePairs(records, input.samplePairs ?? DEFAULT_SAMPLE, input.seed, input.labels ?? new Map(), isWanted);
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

/** The pairs that the passes' keys propose, compared. */
const comparedFor = ({ spec, functions, records, passes }: TrainingInput): ComparedCandidates =>
  compareCandidates({
    entity: spec.entity,
    records,
    keyDeclarations: passes.map(({ key }) => key),
    model: compileMatchModel(spec, functions),
  });
