import { withinOneEdit } from '@sogoc/kernel';
import type { Comparator, FeatureValue } from '@sogoc/matching';
import { tellingWordsOfSign } from '@sogoc/vietnam';

import { lettersOf } from '../../modelling/name-letters';
import type { KindOfName } from './names/kind-of-name';
import { isAbbreviationOf } from './names/abbreviated-enterprise-name';
import { cutShort } from './names/name-cut-short';
import { isDistinguishing } from './names/words-of-another-name';
import { differByNumber, inOneReading, type UnpackedName } from './names/names-that-differ-by-a-number';

/** How two enterprise names agree once legal forms are stripped, best first. */
export const ENTERPRISE_NAME_GRADES = {
  /** Activities, proper name and numerals, of so many words that no two enterprises are likely to bear them. */
  same: 1,
  /** The same, but of few words, or of those that many names hold. */
  sameCommon: 0.98,
  /** The same, of two dependent units: all units of a parent bear its name. */
  sameOfUnits: 0.97,
  /** The same, but a word of one side stands without its diacritics. */
  sameButLostMarks: 0.96,
  /** The same but for diacritics: what article 41 calls confusing, and what sources write carelessly. */
  sameButMarks: 0.95,
  /** The same letters: words in another order, run together, or with letters swapped. */
  sameLetters: 0.94,
  /** The same words, of which one side writes some by their first letters: `DT` for đầu tư. */
  abbreviated: 0.92,
  /** The same but for `&` in the proper name, which article 41 lists among confusing names. */
  sameButSign: 0.91,
  /** Proper name and numerals; one side leaves activities out, or has them in another order. */
  sameProperName: 0.9,
  /** Proper name and numerals, but other activities. */
  otherActivities: 0.8,
  /** One sign of household businesses, of words that few others hold. */
  sameRareSign: 0.75,
  /** One sign: `Quán cơm Nam` stands in every district. */
  sameSign: 0.74,
  /** One sign, of which one side leaves the trade out: `Vy` for `Tiệm sửa xe Vy`. */
  signWithoutTrade: 0.73,
  /** The owner's name on one side, and the owner's given name on the sign of the other. */
  sameGivenName: 0.65,
  /** An owner's name beside an owner's, or beside the sign of a shop whose owner is known: the comparison of people tells. */
  ownersName: 0.64,
  /** An owner's name beside a sign of nobody knows whose shop. */
  ownerBesideSign: 0.62,
  /** A slip in one word of the proper name. */
  slip: 0.615,
  /** One breaks off inside a word. */
  cutInWord: 0.61,
  /** One breaks off behind a word, or is another, shorter name. */
  cutAfterWord: 0.605,
  /** Slips in two words of the proper name, or one word of three more or less. */
  near: 0.6,
  different: 0,
} as const;

export const enterpriseNameComparator: Comparator = (left, right) => {
  const [l, r] = inOneReading(unpacked(left), unpacked(right));
  if (l.kind !== FIRM && r.kind !== FIRM) {
    if (l.kind === OWNER || r.kind === OWNER) return gradeOfOwners(l, r);
    if (l.kind === SIGN || r.kind === SIGN) return gradeOfSigns(l, r);
  }
  return gradeOfNames(l, r);
};

const OWNER: KindOfName = 'owner';
const SIGN: KindOfName = 'sign';
const FIRM: KindOfName = 'firm';

/** A shop's sign on one side, the name of a firm on the other. */
export function isSignBesideFirm(left: FeatureValue, right: FeatureValue): boolean {
  const kinds = [unpacked(left).kind, unpacked(right).kind];
  return kinds.includes(SIGN) && kinds.includes(FIRM);
}

function gradeOfNames(l: UnpackedName, r: UnpackedName): number {
  if (differByNumber(l, r)) return ENTERPRISE_NAME_GRADES.different;
  if (l.proper === r.proper && l.activities === r.activities) return gradeOfSame(l, r);
  if (haveSameLetters(l, r)) return ENTERPRISE_NAME_GRADES.sameLetters;
  if (l.proper !== r.proper) return gradeOfOther(l, r);
  return isPartOf(l.activities, r.activities)
    ? ENTERPRISE_NAME_GRADES.sameProperName
    : ENTERPRISE_NAME_GRADES.otherActivities;
}

function gradeOfOwners(left: UnpackedName, right: UnpackedName): number {
  const [owner, other] = left.kind === OWNER ? [left, right] : [right, left];
  if (other.kind === OWNER || other.known !== '') return gradeOfNamedOwners(owner, other);
  if (owner.proper === other.proper) return ENTERPRISE_NAME_GRADES.sameRareSign;
  const isNamedFor = lastWordOf(owner.proper) === lastWordOf(other.proper);
  return isNamedFor ? ENTERPRISE_NAME_GRADES.sameGivenName : ENTERPRISE_NAME_GRADES.ownerBesideSign;
}

/** A name whose words few people bear may be read as a sign; it is the owner's where the other record says so. */
const gradeOfNamedOwners = (owner: UnpackedName, other: UnpackedName): number =>
  other.kind !== OWNER && owner.proper === other.proper
    ? ENTERPRISE_NAME_GRADES.sameRareSign
    : ENTERPRISE_NAME_GRADES.ownersName;

const lastWordOf = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);

/** Of names that are not one in the country, so that the best that they may agree in is one sign. */
function gradeOfSigns(left: UnpackedName, right: UnpackedName): number {
  const grade = gradeOfNames(left, right);
  if (grade <= ENTERPRISE_NAME_GRADES.near && isSignWithoutTrade(left, right))
    return ENTERPRISE_NAME_GRADES.signWithoutTrade;
  if (grade < ENTERPRISE_NAME_GRADES.abbreviated || grade === ENTERPRISE_NAME_GRADES.sameButMarks) return grade;
  const isRare = tellingWordsOfSign(left.proper).length >= WORDS_OF_A_RARE_SIGN;
  return isRare ? ENTERPRISE_NAME_GRADES.sameRareSign : ENTERPRISE_NAME_GRADES.sameSign;
}

const WORDS_OF_A_RARE_SIGN = 2;

function isSignWithoutTrade(left: UnpackedName, right: UnpackedName): boolean {
  const [own, others] = [wordsOf(left), wordsOf(right)];
  const [telling, otherTelling] = [own, others].map((words) => tellingWordsOfSign(words.join(' ')));
  if (left.numerals !== right.numerals || telling === undefined || otherTelling === undefined) return false;
  const leavesItOut = telling.length === own.length || otherTelling.length === others.length;
  return leavesItOut && telling.length > 0 && telling.join(' ') === otherTelling.join(' ');
}

function unpacked(value: FeatureValue): UnpackedName {
  const parts = Array.isArray(value) ? value.map(String) : [];
  const [activities = '', proper = '', numerals = '', sign = '', marks = '', unit = '', kind = '', known = ''] = parts;
  return { activities, proper, numerals, sign, marks, unit, kind, known };
}

function gradeOfSame(left: UnpackedName, right: UnpackedName): number {
  if (left.sign !== right.sign) return ENTERPRISE_NAME_GRADES.sameButSign;
  if (left.marks !== '' && right.marks !== '' && left.marks !== right.marks)
    return gradeOfMarks(left.marks, right.marks);
  if (left.unit !== '' || right.unit !== '') return ENTERPRISE_NAME_GRADES.sameOfUnits;
  return isRare(left) ? ENTERPRISE_NAME_GRADES.same : ENTERPRISE_NAME_GRADES.sameCommon;
}

/** Marks are letters and digits beside A to Z in the names' keys. */
const BARE = /^[A-Z]*$/;

/** Words that agree without their marks. One that has none may have lost them; two that have others are two words. */
function gradeOfMarks(left: string, right: string): number {
  const others = right.split(' ');
  const apart = left.split(' ').map((word, at) => [word, others[at] ?? ''] as const);
  const areLost = apart.every(([word, other]) => word === other || BARE.test(word) || BARE.test(other));
  return areLost ? ENTERPRISE_NAME_GRADES.sameButLostMarks : ENTERPRISE_NAME_GRADES.sameButMarks;
}

/** Names had to be unique in their province only until 2015-07-01 (Decree 78/2015/ND-CP art. 17), so short ones occur many times. */
const WORDS_OF_A_RARE_NAME = 5;
/** Trade, services, production, investment, import and export: half of all names hold one of them. */
const COMMON_ACTIVITIES = new Set('THUONG MAI DICH VU SAN XUAT DAU TU XUAT NHAP KHAU'.split(' '));

const isRare = (name: UnpackedName): boolean => tellingWords(name) >= WORDS_OF_A_RARE_NAME;

function tellingWords({ activities, proper, numerals }: UnpackedName): number {
  const words = `${activities} ${proper} ${numerals}`.split(' ').filter((word) => word !== '');
  return words.filter((word) => !COMMON_ACTIVITIES.has(word)).length;
}

/** How many words of a packed name are no trade, service, production, investment, import or export. */
export const tellingWordsOf = (name: FeatureValue): number => tellingWords(unpacked(name));

/** Whether one side's lines of business are among the other's, in any order. */
function isPartOf(left: string, right: string): boolean {
  return left === '' || right === '' || areCovered(left, right) || areCovered(right, left);
}

function areCovered(words: string, others: string): boolean {
  const known = new Set(others.split(' '));
  return words.split(' ').every((word) => known.has(word));
}

const wordsOf = ({ activities, proper }: UnpackedName): readonly string[] =>
  `${activities} ${proper}`.split(' ').filter((word) => word !== '');

/** Names without a Latin letter have none in common. */
function haveSameLetters(left: UnpackedName, right: UnpackedName): boolean {
  const letters = lettersOf(`${left.activities}${left.proper}`);
  return letters !== '' && letters === lettersOf(`${right.activities}${right.proper}`);
}

function gradeOfOther(left: UnpackedName, right: UnpackedName): number {
  const [l, r] = [wordsOf(left), wordsOf(right)];
  if (isAbbreviationOf(l, r) || isAbbreviationOf(r, l)) return ENTERPRISE_NAME_GRADES.abbreviated;
  if (isSignOfUnit(left, right) || isSignOfUnit(right, left) || isUnitWithoutItsPlace(left, right))
    return ENTERPRISE_NAME_GRADES.sameOfUnits;
  if (endsWithName(left.proper, right.proper)) return gradeOfUnlistedTrade(right);
  if (endsWithName(right.proper, left.proper)) return gradeOfUnlistedTrade(left);
  if (isSlip(left.proper, right.proper)) return ENTERPRISE_NAME_GRADES.slip;
  const cut = cutShort(l.join(' '), r.join(' '));
  if (cut !== undefined)
    return cut === 'in-a-word' ? ENTERPRISE_NAME_GRADES.cutInWord : ENTERPRISE_NAME_GRADES.cutAfterWord;
  return isNear(left.proper, right.proper) ? ENTERPRISE_NAME_GRADES.near : ENTERPRISE_NAME_GRADES.different;
}

/** A dependent unit by its sign: `Cửa hàng Cường Lợi 3` for `Địa điểm kinh doanh Công ty CP Thực phẩm Cường Lợi - Kho 3`. */
const isSignOfUnit = (sign: UnpackedName, unit: UnpackedName): boolean =>
  sign.kind === SIGN && unit.unit !== '' && tellingWordsOfSign(wordsOf(sign).join(' ')).join(' ') === unit.proper;

/** `Chi nhánh Trường Bình` for `Chi nhánh Công ty CP Thương mại Trường Bình Gò Vấp`. One word begins many names. */
function isUnitWithoutItsPlace(left: UnpackedName, right: UnpackedName): boolean {
  if (left.unit === '' || left.unit !== right.unit) return false;
  const [short, long] =
    left.proper.length < right.proper.length ? [left.proper, right.proper] : [right.proper, left.proper];
  return short.includes(' ') && long.startsWith(`${short} `);
}

/** A trade that no list knows stands before the name: `Lâm nghiệp Phát Long`. One word ends many names, and `Tân Á Tài` is not `Á Tài`. */
function endsWithName(whole: string, name: string): boolean {
  if (!name.includes(' ') || !whole.endsWith(` ${name}`)) return false;
  return !isDistinguishing(lastWordOf(whole.slice(0, -name.length - 1)));
}

/** `Nhựa Quang Tín` beside `Vận tải Quang Tín`: each names a trade. */
const gradeOfUnlistedTrade = ({ activities }: UnpackedName): number =>
  activities === '' ? ENTERPRISE_NAME_GRADES.sameProperName : ENTERPRISE_NAME_GRADES.otherActivities;

/** Mistyped words of a proper name at most, and how long a name has to be to miss one of its words. */
const MOST_SLIPS = 2;
const WORDS_TO_MISS_ONE = 3;

/** What is left when common words are taken away differs by a letter. */
function isSlip(left: string, right: string): boolean {
  const [l, r] = [left.split(' '), right.split(' ')];
  const [own, others] = [without(l, r).join(''), without(r, l).join('')];
  return own !== '' && others !== '' && withinOneEdit(own, others) && isLongEnough(own, others);
}

function isNear(left: string, right: string): boolean {
  const [l, r] = [left.split(' '), right.split(' ')];
  const [own, others] = [without(l, r), without(r, l)];
  if (own.length === 0 || others.length === 0)
    return own.length + others.length <= 1 && Math.min(l.length, r.length) >= WORDS_TO_MISS_ONE;
  return (
    own.length === others.length &&
    own.length <= Math.min(MOST_SLIPS, l.length - 1) &&
    own.every((word, at) => isLongEnough(word, others[at] ?? '') && withinOneEdit(word, others[at] ?? ''))
  );
}

/** What is left of some words when each of the others has taken one equal to itself. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const taken = [...others];
  return words.filter((word) => {
    const at = taken.indexOf(word);
    if (at >= 0) taken.splice(at, 1);
    return at < 0;
  });
}

const LETTERS_OF_A_SLIP = 4;
const isLongEnough = (left: string, right: string): boolean => Math.max(left.length, right.length) >= LETTERS_OF_A_SLIP;

/** Main or dependent: 1 both main, 0.8 both dependent (a parent has several units under one name), else 0. */
export const unitComparator: Comparator = (left, right) => {
  if (left !== right) return 0;
  return left === 'main' ? 1 : 0.8;
};

/** Legal forms: 1 equal, 0.8 kinds of one form (limited with one or more members), else 0. */
export const legalFormComparator: Comparator = (left, right) => {
  if (left === right) return 1;
  return String(left).startsWith('limited') && String(right).startsWith('limited') ? 0.8 : 0;
};
