import type { ComparisonDeclaration, LevelDeclaration } from '../../model/match-model-declaration';
import { DATE_GRADES } from '../../comparators/date-grades';
import { DATE_SLIP_GRADES } from '../../comparators/date-slips';
import { EITHER_ORDER_GRADES } from '../../comparators/either-order';

/** One level between `missing` and `else`: its name, the comparator (that of the comparison when left out) and from where it holds. */
interface LevelOffer {
  readonly name: string;
  readonly atLeast: number;
  readonly comparator?: string;
}

const STEP_NAMES = ['equal', 'close', 'near', 'partly', 'loosely', 'little', 'hardly'];

/**
 * Levels of a comparison that states none, by its comparator. Cuts stand where the comparator's grades lie, or a step apart where it
 * has none: what each level weighs is learned from the data, so a level too many costs little and one too few hides what it joins.
 */
const OFFERS: Readonly<Record<string, readonly LevelOffer[]>> = {
  exact: [{ name: 'equal', atLeast: 1 }],
  overlap: [{ name: 'shared', atLeast: 1 }],
  levenshtein: steps([1, 0.9, 0.75]),
  damerau: [
    { name: 'equal', atLeast: 1 },
    { name: 'one edit', atLeast: 0.9 },
    { name: 'two edits', atLeast: 0.8 },
  ],
  'jaro-winkler': steps([1, 0.92, 0.8]),
  'token-set': steps([1, 0.85, 0.6]),
  jaccard: steps([1, 0.66, 0.33]),
  'either-order': graded(EITHER_ORDER_GRADES),
  'date-parts': [
    { name: 'equal', atLeast: DATE_GRADES.sameDay },
    { name: 'day and month exchanged', atLeast: DATE_GRADES.swapped },
    { name: 'one digit', atLeast: DATE_GRADES.oneDigit },
    { name: 'same year, no more stated', atLeast: DATE_GRADES.yearOnly },
    { name: 'same year', atLeast: DATE_GRADES.sameYear },
  ],
  'date-slips': [
    { name: 'equal', atLeast: DATE_GRADES.sameDay },
    { name: 'day and month exchanged', atLeast: DATE_GRADES.swapped },
    { name: 'one digit', atLeast: DATE_GRADES.oneDigit },
    { name: 'same year, no more stated', atLeast: DATE_GRADES.yearOnly },
    { name: 'year and one more part', atLeast: DATE_SLIP_GRADES.yearAndPart },
    { name: 'same year', atLeast: DATE_GRADES.sameYear },
    { name: 'day of another year', atLeast: DATE_SLIP_GRADES.dayOfYear },
  ],
  'numeric-ratio': steps([1, 0.98, 0.9]),
  'rare-words': steps([1, 0.85, 0.7, 0.55, 0.4, 0.25, 0.12]),
};

function steps(cuts: readonly number[]): LevelOffer[] {
  return cuts.map((atLeast, i) => ({ name: STEP_NAMES[i] as string, atLeast }));
}

/** `bothEqualExchanged` is the level "both equal exchanged". */
function graded(grades: Readonly<Record<string, number>>): LevelOffer[] {
  return Object.entries(grades)
    .filter(([, atLeast]) => atLeast > 0)
    .map(([name, atLeast]) => ({ name: name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`), atLeast }));
}

/** The i-th of so many steps between the best level and `else`. */
function stepOf(i: number, steps: number): { m: number; u: number } {
  const all = 2 ** steps - 1;
  return { m: ((1 - BEST.m - ELSE.m) * 2 ** (steps - i)) / all, u: ((1 - BEST.u - ELSE.u) * 2 ** (i - 1)) / all };
}

export const comparatorsWithLevels = (): string[] => Object.keys(OFFERS);

/**
 * Where training starts: nearly all matches agree best, and hardly any others do. Steps below share what is left, each of them half as
 * much of the matches and twice as much of the others as the one above: where what little agreement says starts as much, pairs that
 * have a place or a language in common are taken for matches.
 */
const BEST = { m: 0.8, u: 0.01 };
const ELSE = { m: 0.05, u: 0.9 };

/**
 * The levels of a comparator that its comparison leaves out, with probabilities to start training from; undefined for a comparator
 * that has none. `named` is what the levels' conditions call the comparator.
 */
export function defaultLevels(
  comparator: string,
  named: string = comparator,
): ComparisonDeclaration['levels'] | undefined {
  const offers = OFFERS[comparator];
  if (offers === undefined) return undefined;
  const between = offers.length - 1;
  const conditions = offers.map(({ name, atLeast }, i): LevelDeclaration => {
    return { name, when: { comparator: named, atLeast }, ...(i === 0 ? BEST : stepOf(i, between)) };
  });
  const rest = between === 0 ? { m: 1 - BEST.m, u: 1 - BEST.u } : ELSE;
  return [{ name: 'missing', when: 'missing', m: 0, u: 0 }, ...conditions, { name: 'else', when: 'else', ...rest }];
}
