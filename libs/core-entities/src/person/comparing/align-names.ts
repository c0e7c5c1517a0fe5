import { withinOneEdit } from '@sogoc/kernel';
import { statedValues, type Features, type FeatureValue, type PairAlignment } from '@sogoc/matching';
import { SURNAME_PLAIN_KEYS } from '@sogoc/vietnam';
import { NAME_FREQUENCIES } from '../../term-frequencies/name-frequencies';
import { givenNameComparator, middleNameComparator, NAME_GRADES, surnameComparator } from './person-comparators';
import { NAME_ORDERS } from '../reading/name-order';
import { plainPart } from '../reading/person-name-features';

/** A word of a name: key without diacritics, and the tone key unless the name was written without marks. */
interface NameWord {
  readonly plain: string;
  readonly tone?: string;
}

type NameWords = readonly NameWord[];

/**
 * Puts two names into one arrangement: words that one side ran together are parted where the other parts them (`THIHOA`), and a name
 * that one side gives in another order (given name first, family name last) is turned to the order of the other. A former name or an alias that is the
 * other's name stands for it. How an office
 * writes names says nothing about whom it means, so the parts then weigh what they weigh in place. Only orders that offices use are
 * tried, and only when the turned name begins with the likelier surname: `Minh Anh` and `Anh Minh` behind one surname are two names.
 */
export const alignNames: PairAlignment = (left, right) => {
  if (left.name === undefined || right.name === undefined || left.name === right.name) return undefined;
  if (isKnownAs(left, right)) return { left: named(left, wordsOf(right), []), right };
  if (isKnownAs(right, left)) return { left, right: named(right, wordsOf(left), []) };
  const restored = [restoredAs(left, right), restoredAs(right, left)] as const;
  const whole = restored[0] !== left || restored[1] !== right;
  return arranged(...restored) ?? (whole ? { left: restored[0], right: restored[1] } : undefined);
};

/** Whether one record states, as a former name or an alias, what the other calls the person. */
const isKnownAs = (features: Features, other: Features): boolean =>
  statedValues(features.otherNames).some((name) => name === other.name);

/** `Anh Trần Bảo` beside Trần Bảo Anh: what was left out in front as a form of address is the given name after all. */
function restoredAs(features: Features, other: Features): Features {
  const { givenInFront } = features;
  if (givenInFront === undefined || plainPart(givenInFront) !== plainPart(other.given)) return features;
  const words = [...wordsOf(features), ...wordsOf({ given: givenInFront })];
  const isOther = inOrder(words.map(({ plain }) => plain)) === inOrder(String(other.name).split(' '));
  return isOther ? named(features, words, []) : features;
}

const inOrder = (words: readonly string[]): string => [...words].sort().join(' ');

const arranged: PairAlignment = (left, right) => {
  if (isInPlace(left, right) || !haveWordsInCommon(String(left.name), String(right.name))) return undefined;
  const stated = [wordsOf(left), wordsOf(right)] as const;
  const parted = [partedAs(...stated), partedAs(stated[1], stated[0])] as const;
  const turned = inOneOrder(...parted);
  const [l, r] = turned ?? parted;
  if (l === stated[0] && r === stated[1]) return undefined;
  return { left: named(left, l, stated[0]), right: named(right, r, stated[1]) };
};

function isInPlace(left: Features, right: Features): boolean {
  return (
    plainPart(left.given) === plainPart(right.given) &&
    plainPart(left.surname) === plainPart(right.surname) &&
    wordCount(left.name) === wordCount(right.name)
  );
}

/** Whether one arrangement is worth looking for: all words but one, or two, stand in the other name, joined or not. */
function haveWordsInCommon(left: string, right: string): boolean {
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  const words = fewer.split(' ');
  const common = words.reduce((count, word) => (more.includes(word) ? count + 1 : count), 0);
  return common >= Math.min(2, words.length - 1) || areSameRunTogether(left, right);
}

/** Whether two names are one without their blanks. */
function areSameRunTogether(left: string, right: string): boolean {
  let [l, r] = [0, 0];
  for (;;) {
    while (left[l] === ' ') l++;
    while (right[r] === ' ') r++;
    if (left[l] !== right[r]) return false;
    if (l >= left.length) return true;
    l++;
    r++;
  }
}

function wordCount(name: FeatureValue | undefined): number {
  const text = String(name);
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

function wordsOf(features: Features): NameWords {
  return [features.surname, features.middle, features.given].flatMap((part): NameWord[] => {
    const [first = '', second] = (part ?? []) as readonly string[];
    const plain = (second ?? first).split(' ');
    if (plain[0] === '') return [];
    const tones = second === undefined ? [] : first.split(' ');
    return plain.map((word, at) => ({ plain: word, tone: tones[at] }));
  });
}

/** Words of which each stands for one of the other name's; two that were run together count as written without marks. */
function partedAs(words: NameWords, others: NameWords): NameWords {
  if (words.length >= others.length) return words;
  const parted = words.flatMap((word) => partsOf(word, others) ?? [word]);
  return parted.length === words.length ? words : parted;
}

function partsOf({ plain }: NameWord, others: NameWords): NameWords | undefined {
  if (plain.length < SHORTEST_JOINED || others.some((other) => other.plain === plain)) return undefined;
  // Behind the last word the first follows again: the name that was run together may stand in another order.
  const around = [...others, ...others].map((other) => other.plain);
  for (let at = 0; at < others.length; at++) {
    let joined = around[at] ?? '';
    for (let end = at + 1; end < at + others.length && joined.length <= plain.length; end++) {
      joined += around[end] ?? '';
      if (joined === plain) return around.slice(at, end + 1).map((word) => ({ plain: word }));
      if (end === at + 1 && plain.length >= LONG_JOINED && withinOneEdit(joined, plain))
        return cutAt(plain, around[at]?.length ?? 0);
    }
  }
  return undefined;
}

const SHORTEST_JOINED = 4;
/** A joined word of so many letters is known with a slip in it. */
const LONG_JOINED = 6;

const cutAt = (plain: string, at: number): NameWords => [{ plain: plain.slice(0, at) }, { plain: plain.slice(at) }];

function inOneOrder(left: NameWords, right: NameWords): readonly [NameWords, NameWords] | undefined {
  if (left.length < 2 || right.length < 2 || agree(left, right) || areTwoFamilies(left, right)) return undefined;
  for (const order of NAME_ORDERS) {
    const turnedRight = order(right);
    if (isLikelierName(turnedRight, right, left) && agree(left, turnedRight)) return [left, turnedRight];
    const turnedLeft = order(left);
    if (isLikelierName(turnedLeft, left, right) && agree(turnedLeft, right)) return [turnedLeft, right];
  }
  return undefined;
}

/**
 * `Sơn Văn Hồ`, `Hồ Văn Sơn`: both ends are family names, neither one that so many bear that it is hardly a given name, and the middle stands in its
 * place: each is a name in order. `Hà Văn Nguyễn` is a Nguyễn with the family name last.
 */
function areTwoFamilies(left: NameWords, right: NameWords): boolean {
  const ends = [left[0], right[0]];
  return (
    left.length > 2 &&
    left.length === right.length &&
    left.slice(1, -1).every(({ plain }, at) => plain === right[at + 1]?.plain) &&
    ends.every((word) => SURNAME_PLAIN_KEYS.has(word?.plain ?? '') && surnameShare(word) < HARDLY_GIVEN)
  );
}

/** One person in fifty bears it. */
const HARDLY_GIVEN = 0.02;

/** Whether surname and given name are at least near, and no middle word is another. */
function agree(left: NameWords, right: NameWords): boolean {
  const [l, r] = [partsIn(left), partsIn(right)];
  return (
    surnameComparator(l.surname, r.surname) >= NAME_GRADES.near &&
    givenNameComparator(l.given, r.given) >= NAME_GRADES.near &&
    (l.middle.length === 0 || r.middle.length === 0 || middleNameComparator(l.middle, r.middle) > NAME_GRADES.different)
  );
}

/** How many times likelier the first word must be a surname than the one that stands first as written. */
const LIKELIER = 4;
const RAREST_SURNAME = 0.0005;

/**
 * The other side's surname counts too, for a slip in this one. Three words or more in another order are no other name, nor are two of which
 * neither is a surname here: `John Smith`, `SMITH JOHN`.
 */
function isLikelierName(turned: NameWords, stated: NameWords, other: NameWords): boolean {
  if ((turned.length > 2 || turned.every(isNoSurnameHere)) && areSameWords(turned, other)) return true;
  const share = Math.max(surnameShare(turned[0]), surnameShare(other[0]));
  return share >= LIKELIER * surnameShare(stated[0]);
}

const isNoSurnameHere = ({ plain }: NameWord): boolean => NAME_FREQUENCIES.surnames[plain] === undefined;

const areSameWords = (left: NameWords, right: NameWords): boolean =>
  left.length === right.length && left.every(({ plain }, at) => plain === right[at]?.plain);

function surnameShare(word: NameWord | undefined): number {
  return Math.max(RAREST_SURNAME, NAME_FREQUENCIES.surnames[word?.plain ?? ''] ?? 0);
}

interface NameParts {
  readonly surname: readonly string[];
  readonly middle: readonly string[];
  readonly given: readonly string[];
}

function partsIn(words: NameWords): NameParts {
  const last = words.length - 1;
  return {
    surname: last === 0 ? [] : packed(words.slice(0, 1)),
    middle: packed(words.slice(1, last)),
    given: packed(words.slice(last)),
  };
}

/** As name features hold a part: tone keys when every word has one, then plain keys. */
function packed(words: NameWords): readonly string[] {
  if (words.length === 0) return [];
  const plain = words.map((word) => word.plain).join(' ');
  if (words.some(({ tone }) => tone === undefined)) return [plain];
  return [words.map(({ tone }) => tone).join(' '), plain];
}

function named(features: Features, words: NameWords, stated: NameWords): Features {
  if (words === stated) return features;
  const { surname, middle, given } = partsIn(words);
  return {
    ...features,
    name: words.map(({ plain }) => plain).join(' '),
    surname: surname.length === 0 ? undefined : surname,
    middle: middle.length === 0 ? undefined : middle,
    given,
  };
}
