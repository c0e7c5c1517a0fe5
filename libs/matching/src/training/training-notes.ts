import type { MatchModelDeclaration } from '../model/match-model-declaration';
import type { Parameters } from './parameters';
import { MIN_LABELLED_PAIRS, type TrainedModel, type TrainedPass, type TrainingInput } from './training-input';

type TrainingFacts = Omit<TrainedModel, 'spec' | 'notes'>;

/** One sentence for each thing that the data could not tell. */
export function notesOn(input: TrainingInput, facts: TrainingFacts, parameters: Parameters): string[] {
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
    ...(fromLabels
      ? []
      : [...passNotes(facts.passes), ...untaught(input.spec, facts.passes), ...barelyTaught(input.spec, facts.passes)]),
    ...(facts.settled ? [] : [`EM did not settle in ${facts.rounds} rounds: its last values were taken.`]),
    ...backwards(input.spec, parameters),
  ];
}

function fewLabels(pairs: number): string {
  return `The labels hold ${count(pairs, 'pair')} of one thing; below ${MIN_LABELLED_PAIRS}, m is estimated without them.`;
}

function passNotes(passes: readonly TrainedPass[]): string[] {
  if (passes.length === 0) return ["No pass is given, so the author's m were kept: name at least two keys."];
  return passes.flatMap(({ key, pairs, expectedMatches }) => {
    if (pairs === 0) return [`No two records share the key ${key}: the pass taught nothing.`];
    if (expectedMatches >= 1) return [];
    return [
      `Of ${count(pairs, 'pair')} under the key ${key} none looks like a match: the pass taught next to nothing.`,
    ];
  });
}

function untaught(spec: MatchModelDeclaration, passes: readonly TrainedPass[]): string[] {
  return spec.comparisons
    .filter(({ name }) => !passes.some(({ fixes, expectedMatches }) => !fixes.includes(name) && expectedMatches >= 1))
    .map(
      ({ name }) =>
        `Every useful pass fixes the comparison ${name}: the author's m was kept. Add a pass whose key leaves it free.`,
    );
}

/** Fewer expected matches than this teach a comparison next to nothing. */
const FEW_TEACHERS = 20;

function barelyTaught(spec: MatchModelDeclaration, passes: readonly TrainedPass[]): string[] {
  return spec.comparisons.flatMap(({ name }) => {
    const useful = passes.filter(({ fixes, expectedMatches }) => !fixes.includes(name) && expectedMatches >= 1);
    const matches = useful.reduce((sum, { expectedMatches }) => sum + expectedMatches, 0);
    if (useful.length === 0 || matches >= FEW_TEACHERS) return [];
    return [`Only ${matches.toFixed(0)} expected matches taught the comparison ${name}: its m is a guess.`];
  });
}

function backwards(spec: MatchModelDeclaration, { m, u }: Parameters): string[] {
  return spec.comparisons.flatMap(({ name, levels }, c) => {
    const [top, other] = [1, levels.length - 1] as const;
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
