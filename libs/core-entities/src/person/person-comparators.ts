import {
  alignmentDistance,
  DATE_GRADES,
  standardComparators,
  statedValues,
  withinOneEdit,
  type Comparator,
  type FeatureValue,
} from '@sogoc/matching';

/** Forms of one surname by region; legally two names, so they agree softly only. Source: Lê Trung Hoa 2005. */
const REGIONAL_SURNAMES: ReadonlyMap<string, string> = new Map([
  ['HOANG', 'HUYNH'],
  ['HUYNH', 'HOANG'],
  ['VU', 'VO'],
  ['VO', 'VU'],
]);
/** `N.`, `Ng.`, `Ngũ` … of old records. */
const SHORT_SURNAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['N', ['NGUYEN', 'NGO']],
  ['NG', ['NGUYEN', 'NGO']],
  ['NGN', ['NGUYEN']],
  ['T', ['TRAN', 'TRUONG', 'TRINH']],
  ['TR', ['TRAN', 'TRUONG', 'TRINH']],
  ['L', ['LE', 'LI', 'LUU', 'LAM']],
  ['P', ['PHAM', 'PHAN']],
  ['PH', ['PHAM', 'PHAN', 'PHUNG']],
  ['H', ['HOANG', 'HUYNH', 'HO', 'HA']],
  ['HG', ['HOANG']],
  ['V', ['VU', 'VO']],
  ['B', ['BUI']],
  ['D', ['DANG', 'DO', 'DUONG', 'DINH', 'DAO']],
]);

const plainOf = (value: FeatureValue): string => String(Array.isArray(value) ? (value[value.length - 1] ?? '') : value);
/** The tone key; absent when the name was written without diacritics. */
const toneOf = (value: FeatureValue): string | undefined =>
  Array.isArray(value) && value.length > 1 ? String(value[0]) : undefined;

/** How two parts of a name agree, best first. */
export const NAME_GRADES = {
  /** Letter for letter, but for the tone's place and i/y. */
  same: 1,
  /** Without diacritics equal, and one side has none. */
  sameBare: 0.9,
  /** Equal but for the tone: hỏi/ngã and the like. */
  otherTone: 0.8,
  /** One letter off, or a regional or abbreviated form. */
  near: 0.7,
  /** Without diacritics equal, with diacritics other letters: Hùng, Hưng. */
  otherLetters: 0.5,
  different: 0,
} as const;

/** Grade of two words or word groups given as [tone key, plain key] or [plain key]. */
function gradeOf(left: FeatureValue, right: FeatureValue): number {
  const leftTone = toneOf(left);
  const rightTone = toneOf(right);
  const l = plainOf(left);
  const r = plainOf(right);
  if (l !== r) return isOneSlip(l, r) ? NAME_GRADES.near : NAME_GRADES.different;
  if (leftTone === undefined || rightTone === undefined) return NAME_GRADES.sameBare;
  if (leftTone === rightTone) return NAME_GRADES.same;
  return withoutTones(leftTone) === withoutTones(rightTone) ? NAME_GRADES.otherTone : NAME_GRADES.otherLetters;
}

const withoutTones = (tone: string): string => tone.replace(/\d/g, '');

/** One edit in a word of four letters or more: in shorter ones an edit is as likely another name (`Hà`, `Hoa`). */
function isOneSlip(left: string, right: string): boolean {
  return Math.min(left.length, right.length) >= 4 && withinOneEdit(left, right);
}

export const surnameComparator: Comparator = (left, right) => {
  const grade = gradeOf(left, right);
  if (grade > 0) return grade;
  const l = plainOf(left);
  const r = plainOf(right);
  const short = SHORT_SURNAMES.get(l)?.includes(r) === true || SHORT_SURNAMES.get(r)?.includes(l) === true;
  return short || REGIONAL_SURNAMES.get(l) === r ? NAME_GRADES.near : NAME_GRADES.different;
};

export const givenNameComparator: Comparator = (left, right) => {
  const grade = gradeOf(left, right);
  return grade === 0 && isInitialOf(plainOf(left), plainOf(right)) ? NAME_GRADES.near : grade;
};

/** Middle words are dropped and abbreviated freely, so parts of each other are near. */
export const middleNameComparator: Comparator = (left, right) => {
  const grade = gradeOf(left, right);
  if (grade > 0) return grade;
  const l = plainOf(left).split(' ');
  const r = plainOf(right).split(' ');
  const [fewer, more] = l.length <= r.length ? [l, r] : [r, l];
  const covered = fewer.every((word) => more.some((other) => other === word || isInitialOf(word, other)));
  return covered ? NAME_GRADES.near : NAME_GRADES.different;
};

function isInitialOf(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.length > 0 && short.length <= 2 && short !== long && (short === long.charAt(0) || isDigraphInitial(short, long));
}

/** `Th.`, `Ng.`, `Tr.` stand for words that begin with the digraph. */
function isDigraphInitial(short: string, long: string): boolean {
  return short.length === 2 && /^(?:CH|GH|GI|KH|NG|NH|PH|QU|TH|TR)$/.test(short) && long.startsWith(short);
}

/** Birth dates by `DATE_GRADES`; 1 January is what many registers write for an unknown day, so it agrees by its year only. */
export const birthDateComparator: Comparator = (left, right) => {
  const l = String(left);
  const r = String(right);
  const padded = isNewYear(l) || isNewYear(r);
  if (padded && l.slice(0, 4) === r.slice(0, 4)) return DATE_GRADES.yearOnly;
  return standardComparators['date-parts']?.(left, right) ?? DATE_GRADES.different;
};

const isNewYear = (date: string): boolean => date.endsWith('-01-01');

/** Full names written without diacritics: 1 equal, 0.9 two edits at most in a long name, 0.7 same first and last word, else 0. */
export const plainNameComparator: Comparator = (left, right) => {
  let best = 0;
  for (const l of statedValues(left)) for (const r of statedValues(right)) best = Math.max(best, plainNameGrade(l, r));
  return best;
};

function plainNameGrade(left: string, right: string): number {
  if (left === right) return 1;
  if (Math.min(left.length, right.length) >= 8 && alignmentDistance(left, right) <= 2) return 0.9;
  const l = left.split(' ');
  const r = right.split(' ');
  return l[0] === r[0] && l[l.length - 1] === r[r.length - 1] && l.length > 1 && r.length > 1 ? 0.7 : 0;
}
