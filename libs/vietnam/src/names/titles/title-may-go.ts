import { spelledKey } from '../../text/spelled-key';
import { COMMON_SURNAMES } from '../../words/surnames';
import { ASCII } from '../../encodings/judge-text';
import { isWholeName } from './whole-name';
import type { TitleKind } from './title-groups';

/** Middle words that are family names too, though far more often what stands behind one. */
const MIDDLE_WORDS = new Set(['VĂN', 'THI5', 'VAN', 'THI']);

/**
 * Whether words in front of a name may be left out of it, or are the name's own: `Ông`, `Bà` and `Cù` are family names too. `kinds`: of the groups that
 * the words are made of, in order; `rest`: what would be left.
 */
export function mayGo(title: readonly string[], kinds: readonly TitleKind[], rest: readonly string[]): boolean {
  const [first = ''] = rest;
  if (first === '' || MIDDLE_WORDS.has(spelledKey(first))) return false;
  if (isWholeName(rest)) return !isBareSurname(title) || /^(?:VAN|THI)$/.test(spelledKey(rest[1] ?? ''));
  // Without marks these are family names too: HO (Hồ), BA (Bá), CU (Cù).
  if (title.every((word) => ASCII.test(word)) && !isLower(title)) return false;
  if (isLower(title) && isTitled(first)) return true;
  if (kinds[0] === 'household') return kinds.length > 1;
  return kinds[0] === 'sure' ? rest.length > 1 || isBaOrCu(title) : kinds.length > 1 && rest.length > 1;
}

/** `HO NGUYEN ANH THU` is a Hồ; `HO ONG NGUYEN ANH THU` and `ONG NGUYEN VAN AN` are not. */
const isBareSurname = (title: readonly string[]): boolean =>
  title.length === 1 && isSurnameWithoutMarks(title[0] ?? '');

const isSurnameWithoutMarks = (word: string): boolean => ASCII.test(word) && COMMON_SURNAMES.has(word.toUpperCase());

const isLower = (words: readonly string[]): boolean => words.every((word) => word === word.toLowerCase());

const isTitled = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();

const isBaOrCu = ([word = '']: readonly string[]): boolean => ['BA2', 'CU5'].includes(spelledKey(word));
