import { get as distance } from 'fast-levenshtein';

import { withinOneEdit } from './within-one-edit';

/** Two names are a slip apart when a third of the letters at most differs. */
const LETTERS_PER_SLIP = 3;
/** A name that holds another, such as `name` and `fullName`, is taken for it from this many letters on. */
const SHORTEST_PART = 4;
/** From so many letters on, one that differs is a slip and not another name (`phong`, a room, and `phone`); from so many on, two are. */
const LETTERS_OF_ONE_SLIP = 7;
const LETTERS_OF_TWO_SLIPS = 8;
/** From so many on, letters in another order are. */
const LETTERS_OF_OTHER_ORDER = 4;
/** What makes another name of one: `phone2`, `emails`. */
const ENDINGS = /^(?:\d+|s)$/;
/** Longer ones are not names that somebody misspelt, and cost time to compare. */
const LONGEST_NAME = 100;

/** Words for names that letters alone do not tell, folded: what integrators of other registries write. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

/**
 * The known name that was probably meant: the same but for case and signs, a synonym, initials (`dob`), a slip of the hand, or a part
 * of it. Undefined when none is near; of equally near ones the first in `known`.
 */
export function nearestName(written: string, known: readonly string[], synonyms: Synonyms = {}): string | undefined {
  const folded = written.length > LONGEST_NAME ? '' : fold(written);
  if (folded === '') return undefined;
  const meant = Object.hasOwn(synonyms, folded) ? (synonyms[folded] ?? []) : [];
  return (
    known.find((name) => fold(name) === folded) ??
    known.find((name) => meant.includes(name)) ??
    known.find((name) => initialsOf(name) === folded) ??
    nearestBySlips(folded, known) ??
    known.find((name) => holdsPart(fold(name), folded))
  );
}

/**
 * Whether one name is the other but for case, signs and a slip of the hand. It says less than {@link nearestName}, which answers what might be
 * meant: a name for which this is true is refused and not only asked about.
 */
export function isMisspelt(written: string, known: string): boolean {
  if (written.length > LONGEST_NAME) return false;
  const [left, right] = [fold(written), fold(known)];
  if (left === right) return left !== '';
  if (left.startsWith(right) && ENDINGS.test(left.slice(right.length))) return false;
  const isOfOneEdit = withinOneEdit(left, right);
  if (isOfOneEdit && left.length >= LETTERS_OF_OTHER_ORDER && sorted(left) === sorted(right)) return true;
  if (isOfOneEdit && left.length >= LETTERS_OF_ONE_SLIP) return true;
  return left.length >= LETTERS_OF_TWO_SLIPS && distance(left, right) <= 2;
}

const fold = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

const sorted = (name: string): string => [...name].sort().join('');

function initialsOf(name: string): string {
  const words = name.split(/(?=[A-Z])|-/).filter(Boolean);
  return words.length < 2 ? '' : words.map((word) => word.charAt(0).toLowerCase()).join('');
}

function nearestBySlips(folded: string, known: readonly string[]): string | undefined {
  const slips = known
    .map((name) => ({ name, slips: distance(folded, fold(name)) }))
    .filter(({ slips: count }) => count <= Math.floor(folded.length / LETTERS_PER_SLIP));
  return slips.sort((left, right) => left.slips - right.slips)[0]?.name;
}

function holdsPart(name: string, folded: string): boolean {
  const [shorter, longer] = name.length < folded.length ? [name, folded] : [folded, name];
  return shorter.length >= SHORTEST_PART && longer.includes(shorter);
}
