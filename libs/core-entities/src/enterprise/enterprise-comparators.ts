import { withinOneEdit, type Comparator, type FeatureValue } from '@sogoc/matching';

/** How two enterprise names agree once legal forms are stripped, best first. */
export const ENTERPRISE_NAME_GRADES = {
  /** Activities, proper name and numerals. */
  same: 1,
  /** Proper name and numerals; one side leaves activities out, or has them in another order. */
  sameProperName: 0.9,
  /** Proper name and numerals, but other activities. */
  otherActivities: 0.8,
  /** A slip in one word of the proper name, or one word more or less. */
  near: 0.6,
  different: 0,
} as const;

export const enterpriseNameComparator: Comparator = (left, right) => {
  const [leftActivities, leftProper, leftNumerals] = packed(left);
  const [rightActivities, rightProper, rightNumerals] = packed(right);
  if (leftNumerals !== rightNumerals) return ENTERPRISE_NAME_GRADES.different;
  if (leftProper !== rightProper)
    return isNear(leftProper, rightProper) ? ENTERPRISE_NAME_GRADES.near : ENTERPRISE_NAME_GRADES.different;
  if (leftActivities === rightActivities) return ENTERPRISE_NAME_GRADES.same;
  return isPartOf(leftActivities, rightActivities)
    ? ENTERPRISE_NAME_GRADES.sameProperName
    : ENTERPRISE_NAME_GRADES.otherActivities;
};

function packed(value: FeatureValue): readonly [string, string, string] {
  const [activities = '', proper = '', numerals = ''] = Array.isArray(value) ? value.map(String) : [];
  return [activities, proper, numerals];
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

/** Legal forms: 1 equal, 0.8 kinds of one form (limited with one or more members), else 0. */
export const legalFormComparator: Comparator = (left, right) => {
  if (left === right) return 1;
  return String(left).startsWith('limited') && String(right).startsWith('limited') ? 0.8 : 0;
};
