import { NAME_FREQUENCIES } from '../../term-frequencies/name-frequencies';
import { largestNameShare, nameShare, sharesOfWord } from '../../term-frequencies/namesakes-share';

/** How offices turn names, undone. */
type NameOrder = <Word>(words: readonly Word[]) => readonly Word[];

/** Undoes a given name that was written first. */
export const withGivenNameLast: NameOrder = (words) => [...words.slice(1), ...words.slice(0, 1)];

/** Given name first, family name last, given name first and family name last. */
export const NAME_ORDERS: readonly NameOrder[] = [
  withGivenNameLast,
  (words) => [...words.slice(-1), ...words.slice(0, -1)],
  (words) => [...words.slice(-1), ...words.slice(1, -1), ...words.slice(0, 1)],
];

/** How many times likelier another order must be before a name is taken to stand in it. */
const LIKELIER = 100;
/** How many times likelier than the next that order must be; else only another record tells which it is. */
const CLEARLY = 8;

/** Whole names with the given name in front, the family name last, or both, where the words leave no doubt: `Huệ Nguyễn Diệu`, `Văn Hùng Nguyễn`, `Hùng Văn Nguyễn`. */
export function inLikeliestOrder(
  plain: readonly string[],
  tone: readonly string[],
): readonly [readonly string[], readonly string[]] {
  if (plain.length < 3) return [plain, tone];
  const shares = plain.map(sharesOfWord);
  const stated = nameShare(shares);
  if (LIKELIER * stated > largestNameShare(plain.length)) return [plain, tone];
  const [first, second] = NAME_ORDERS.map((turn) => ({ turn, likelihood: nameShare(turn(shares)) })).sort(
    (left, right) => right.likelihood - left.likelihood,
  );
  if (first === undefined || second === undefined) return [plain, tone];
  const isClear = first.likelihood >= LIKELIER * stated && first.likelihood >= CLEARLY * second.likelihood;
  const turned = first.turn(plain);
  return isClear && isGivenName(turned[turned.length - 1] ?? '') ? [turned, first.turn(tone)] : [plain, tone];
}

const isGivenName = (plain: string): boolean => Object.hasOwn(NAME_FREQUENCIES['given-names'], plain);
