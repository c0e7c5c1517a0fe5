import type { MatchModelSpec } from '../model-spec';
import type { Parameters } from './parameters';
import { MIN_LABELLED_PAIRS, type TrainedPass, type TrainingInput } from './training-input';

/** What training saw. */
export interface TrainingFacts {
  readonly records: number;
  readonly sampledPairs: number;
  readonly labelledPairs: number;
  readonly passes: readonly TrainedPass[];
  readonly parameters: Parameters;
}

/** One sentence for each thing that the data could not tell. */
export function notesOn(input: TrainingInput, facts: TrainingFacts): string[] {
  if (facts.records < 2) {
    return [
      `${facts.records === 0 ? 'There is no record' : 'There is one record'}: the author's probabilities were kept.`,
    ];
  }
  if (facts.sampledPairs === 0)
    return ['Every pair is labelled as one thing, so u could not be estimated: nothing was changed.'];
  const fromLabels = facts.labelledPairs >= MIN_LABELLED_PAIRS;
  return [
    ...(facts.labelledPairs > 0 && !fromLabels ? [fewLabels(facts.labelledPairs)] : []),
    ...(fromLabels ? [] : [...passNotes(input.passes.length, facts.passes), ...untaught(input.spec, facts.passes)]),
    ...backwards(input.spec, facts.parameters),
  ];
}

function fewLabels(pairs: number): string {
  return `The labels hold ${count(pairs, 'pair')} of one thing; below ${MIN_LABELLED_PAIRS}, m is estimated without them.`;
}

function passNotes(declared: number, passes: readonly TrainedPass[]): string[] {
  if (declared === 0) return ["No pass is given, so the author's m were kept: name at least two keys."];
  return passes.flatMap(({ key, pairs, expectedMatches, rounds, settled }) => {
    if (pairs === 0) return [`No two records share the key ${key}: the pass taught nothing.`];
    if (expectedMatches < 1)
      return [
        `Of ${count(pairs, 'pair')} under the key ${key} none looks like a match: the pass taught next to nothing.`,
      ];
    if (expectedMatches > 0.99 * pairs && pairs >= 20) {
      return [
        `Nearly all of ${count(pairs, 'pair')} under the key ${key} look like matches: the key is so telling that the pass can hardly be wrong, but sees easy pairs only.`,
      ];
    }
    return settled ? [] : [`EM under the key ${key} did not settle in ${rounds} rounds: its last values were taken.`];
  });
}

function untaught(spec: MatchModelSpec, passes: readonly TrainedPass[]): string[] {
  return spec.comparisons
    .filter(({ name }) => !passes.some(({ fixes, expectedMatches }) => !fixes.includes(name) && expectedMatches >= 1))
    .map(
      ({ name }) =>
        `Every useful pass fixes the comparison ${name}: the author's m was kept. Add a pass whose key leaves it free.`,
    );
}

function backwards(spec: MatchModelSpec, { m, u }: Parameters): string[] {
  return spec.comparisons.flatMap(({ name, levels }, c) => {
    const [top, other] = [1, levels.length - 1];
    const says = (level: number): number => Math.log2((m[c]?.[level] ?? 1) / (u[c]?.[level] ?? 1));
    if (says(top) >= says(other)) return [];
    return [
      `In the comparison ${name} the level ${levels[top]?.name} speaks less for a match than ${levels[other]?.name}: look at its values.`,
    ];
  });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
