import { withinOneEdit, type Comparator, type FeatureValue } from '@sogoc/matching';
import { maybeRomanEnd } from '@sogoc/vietnam';

/** How two enterprise names agree once legal forms are stripped, best first. */
export const ENTERPRISE_NAME_GRADES = {
  /** Activities, proper name and numerals, of so many words that no two enterprises are likely to bear them. */
  same: 1,
  /** The same, but of few words, or of those that many names hold. */
  sameCommon: 0.98,
  /** The same, of two dependent units: all units of a parent bear its name. */
  sameOfUnits: 0.97,
  /** The same but for `&`, `và` or diacritics: what article 41 calls confusing, and what sources write carelessly. */
  sameButMarks: 0.95,
  /** Proper name and numerals; one side leaves activities out, or has them in another order. */
  sameProperName: 0.9,
  /** Proper name and numerals, but other activities. */
  otherActivities: 0.8,
  /** A slip in one word of the proper name, or one word more or less. */
  near: 0.6,
  different: 0,
} as const;

export const enterpriseNameComparator: Comparator = (left, right) => {
  const [l, r] = inOneReading(unpacked(left), unpacked(right));
  if (l.numerals !== r.numerals) return ENTERPRISE_NAME_GRADES.different;
  if (l.proper !== r.proper)
    return isNear(l.proper, r.proper) ? ENTERPRISE_NAME_GRADES.near : ENTERPRISE_NAME_GRADES.different;
  if (l.activities === r.activities) return gradeOfSame(l, r);
  return isPartOf(l.activities, r.activities)
    ? ENTERPRISE_NAME_GRADES.sameProperName
    : ENTERPRISE_NAME_GRADES.otherActivities;
};

interface UnpackedName {
  readonly activities: string;
  readonly proper: string;
  readonly numerals: string;
  readonly sign: string;
  readonly marks: string;
  readonly unit: string;
}

function unpacked(value: FeatureValue): UnpackedName {
  const parts = Array.isArray(value) ? value.map(String) : [];
  const [activities = '', proper = '', numerals = '', sign = '', marks = '', unit = ''] = parts;
  return { activities, proper, numerals, sign, marks, unit };
}

/** `HOÀNG LONG VI` may be a sixth one or a word; it is what the other name says. */
function inOneReading(left: UnpackedName, right: UnpackedName): readonly [UnpackedName, UnpackedName] {
  if (left.numerals === right.numerals) return [left, right];
  const [l, r] = [withRomanNumber(left), withRomanNumber(right)];
  if (l?.numerals === right.numerals) return [l, right];
  return r?.numerals === left.numerals ? [left, r] : [left, right];
}

function withRomanNumber(name: UnpackedName): UnpackedName | undefined {
  const roman = maybeRomanEnd(name.proper);
  if (roman === undefined) return undefined;
  const numerals = `${roman.numeral} ${name.numerals}`.trim();
  return { ...name, proper: roman.words, numerals, marks: name.marks.split(' ').slice(0, -1).join(' ') };
}

function gradeOfSame(left: UnpackedName, right: UnpackedName): number {
  const otherMarks = left.marks !== '' && right.marks !== '' && left.marks !== right.marks;
  if (otherMarks || left.sign !== right.sign) return ENTERPRISE_NAME_GRADES.sameButMarks;
  if (left.unit !== '' || right.unit !== '') return ENTERPRISE_NAME_GRADES.sameOfUnits;
  return isRare(left) ? ENTERPRISE_NAME_GRADES.same : ENTERPRISE_NAME_GRADES.sameCommon;
}

/** Names had to be unique in their province only until 2015-07-01 (Decree 78/2015/ND-CP art. 17), so short ones occur many times. */
const WORDS_OF_A_RARE_NAME = 5;
/** Trade, services, production, investment, import and export: half of all names hold one of them. */
const COMMON_ACTIVITIES = new Set('THUONG MAI DICH VU SAN XUAT DAU TU XUAT NHAP KHAU'.split(' '));

function isRare({ activities, proper, numerals }: UnpackedName): boolean {
  const words = `${activities} ${proper} ${numerals}`.split(' ').filter((word) => word !== '');
  return words.filter((word) => !COMMON_ACTIVITIES.has(word)).length >= WORDS_OF_A_RARE_NAME;
}

/** Whether one side's lines of business are among the other's, in any order. */
function isPartOf(left: string, right: string): boolean {
  return left === '' || right === '' || areCovered(left, right) || areCovered(right, left);
}

function areCovered(words: string, others: string): boolean {
  const known = new Set(others.split(' '));
  return words.split(' ').every((word) => known.has(word));
}

function isNear(left: string, right: string): boolean {
  const l = left.split(' ').sort();
  const r = right.split(' ').sort();
  if (l.length !== r.length) return false;
  const unmatched = l.filter((word, index) => word !== r[index]);
  if (unmatched.length === 0) return true;
  const others = r.filter((word, index) => word !== l[index]);
  return (
    unmatched.length === 1 &&
    Math.max(unmatched[0]?.length ?? 0, others[0]?.length ?? 0) >= 4 &&
    withinOneEdit(unmatched[0] ?? '', others[0] ?? '')
  );
}

/** Tax codes: 1 equal; 0.5 one main unit's family (parent and branch, or two branches); else 0. */
export const taxCodeComparator: Comparator = (left, right) => {
  if (left === right) return 1;
  return String(left).slice(0, 10) === String(right).slice(0, 10) ? 0.5 : 0;
};

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
