import { compareIdentity } from '@sogoc/kernel';
import { candidatePairs } from '../blocking/candidate-pairs';
import type { MatchKeySpec } from '../match-key-spec';
import type { MatchRecord } from '../match-record';
import { compileMatchModel } from '../model/compile-match-model';
import type { CompiledMatchModel } from '../model/compiled-match-model';
import { estimateMatches, levelCounts, posterior } from './expectation-maximisation';
import { LevelPatterns, type LevelPattern } from './level-patterns';
import {
  parametersOf,
  matchProbabilities,
  otherProbabilities,
  withParameters,
  type LevelProbabilities,
  type Parameters,
} from './parameters';
import { labelledPairs, samplePairs } from './sample-pairs';
import { MIN_LABELLED_PAIRS, type TrainedModel, type TrainedPass, type TrainingInput } from './training-input';
import { notesOn } from './training-notes';

const DEFAULT_SAMPLE = 1_000_000;
/** u is estimated from random pairs, some of which match: after m is known they are weighed out, and m is estimated again. */
const ROUNDS = 3;

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
  const sampledPairs = samplePairs(records, input.samplePairs ?? DEFAULT_SAMPLE, input.seed, labels, (l, r) =>
    random.add(l, r),
  );
  const labelled = new LevelPatterns(model);
  const labelledCount = labelledPairs(records, labels, (l, r) => labelled.add(l, r));
  const material: Material = {
    input,
    authored: parametersOf(input.spec),
    random: random.all(),
    labelled: labelledCount >= MIN_LABELLED_PAIRS ? labelled.all() : undefined,
    candidates: patternsOf(
      model,
      input.passes.map(({ key }) => key),
      records,
    ),
    passes: input.passes.map((pass) => patternsOf(model, [pass.key], records)),
    allPairs: (records.length * (records.length - 1)) / 2,
  };
  const { parameters, passes } =
    sampledPairs === 0 ? { parameters: material.authored, passes: [] } : estimate(material);
  return {
    spec: withParameters(input.spec, parameters),
    seed: input.seed,
    records: records.length,
    sampledPairs,
    labelledPairs: labelledCount,
    passes,
    notes: notesOn(input, { records: records.length, sampledPairs, labelledPairs: labelledCount, passes, parameters }),
  };
}

interface Material {
  readonly input: TrainingInput;
  readonly authored: Parameters;
  readonly random: readonly LevelPattern[];
  readonly labelled: readonly LevelPattern[] | undefined;
  readonly candidates: readonly LevelPattern[];
  readonly passes: readonly (readonly LevelPattern[])[];
  readonly allPairs: number;
}

function estimate(material: Material): { parameters: Parameters; passes: readonly TrainedPass[] } {
  let parameters = {
    ...material.authored,
    u: unmatched(
      material,
      material.random.map(() => 1),
    ),
  };
  let passes: readonly TrainedPass[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const runs = material.labelled ? [] : runPasses(material, parameters);
    const m = material.labelled
      ? fromLabels(material.labelled, material.authored.m)
      : meanOf(runs, material.authored.m);
    passes = runs.map(({ trained }) => trained);
    const prior = priorOf(material, { ...parameters, m });
    const isMatch = material.random.map(({ levels }) => posterior(levels, m, parameters.u, prior));
    parameters = {
      m,
      u: unmatched(
        material,
        isMatch.map((probability) => 1 - probability),
      ),
      prior,
    };
  }
  return { parameters, passes };
}

function unmatched({ random, authored }: Material, weights: readonly number[]): LevelProbabilities {
  return levelCounts(random, weights, authored.u).map(otherProbabilities);
}

function fromLabels(labelled: readonly LevelPattern[], authored: LevelProbabilities): LevelProbabilities {
  const counts = levelCounts(
    labelled,
    labelled.map(() => 1),
    authored,
  );
  return counts.map((levels, c) => matchProbabilities(levels, authored[c] ?? []));
}

interface PassRun {
  readonly m: LevelProbabilities;
  readonly active: readonly boolean[];
  readonly trained: TrainedPass;
}

function runPasses({ input, passes, authored }: Material, start: Parameters): PassRun[] {
  return input.passes.map(({ key, fixes }, i) => {
    const patterns = passes[i] ?? [];
    const active = input.spec.comparisons.map(({ name }) => !fixes.includes(name));
    const pairs = patterns.reduce((sum, pattern) => sum + pattern.pairs, 0);
    const { m, expectedMatches, rounds, settled } = estimateMatches(patterns, start, authored.m, active);
    return {
      m,
      active,
      trained: { key: key.name, pairs, fixes, expectedMatches: pairs === 0 ? 0 : expectedMatches, rounds, settled },
    };
  });
}

/** Of the passes in which a comparison was free, the mean weighed by how many matches each saw; the author's m when none was. */
function meanOf(runs: readonly PassRun[], authored: LevelProbabilities): LevelProbabilities {
  return authored.map((levels, c) => {
    const free = runs.filter(({ active, trained }) => active[c] && trained.pairs > 0);
    const weight = free.reduce((sum, { trained }) => sum + trained.expectedMatches, 0);
    if (weight <= 0) return levels;
    return levels.map(
      (_, l) => free.reduce((sum, { m, trained }) => sum + (m[c]?.[l] ?? 0) * trained.expectedMatches, 0) / weight,
    );
  });
}

/** The share of matches among all pairs at which the candidates' posteriors add up to that share; matches nobody proposes are left out. */
function priorOf({ candidates, allPairs }: Material, { m, u, prior: start }: Parameters): number {
  let prior = start;
  for (let round = 0; round < 100; round++) {
    const matches = candidates.reduce((sum, { levels, pairs }) => sum + pairs * posterior(levels, m, u, prior), 0);
    const next = Math.min(0.5, Math.max(0.5 / allPairs, matches / allPairs));
    if (Math.abs(next - prior) <= 1e-6 * prior) return next;
    prior = next;
  }
  return prior;
}

function patternsOf(
  model: CompiledMatchModel,
  keys: readonly MatchKeySpec[],
  records: readonly MatchRecord[],
): LevelPattern[] {
  const patterns = new LevelPatterns(model);
  const pairs = candidatePairs(model.entity, keys, records);
  for (let i = 0; i < pairs.count; i++) {
    patterns.add(records[pairs.left[i] as number] as MatchRecord, records[pairs.right[i] as number] as MatchRecord);
  }
  return patterns.all();
}
