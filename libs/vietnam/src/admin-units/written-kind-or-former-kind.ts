import { mayStandAt, type AdminUnit, type UnitType } from './admin-unit';
import { indexOf } from './unit-index';

/** Whether a unit of another kind than the written one may be meant: a province always, others when its kind may have changed. */
export function kindAllows(types: readonly UnitType[], { level }: AdminUnit, mayHaveChanged: boolean): boolean {
  if (types.length === 0) return true;
  return (level === 'province' || mayHaveChanged) && types.some((type) => mayStandAt(type, level));
}

/**
 * Whether a district of this name is there beside one that took a part of it: written with a kind that it had before (`Huyện Hương Thủy`),
 * it is meant.
 */
export function isStillThere(plain: string, { level, provinceCode, codeSet, code }: AdminUnit): boolean {
  if (level !== 'district') return false;
  const own = indexOf(codeSet).byPlain.get(plain) ?? [];
  return own.some(({ unit }) => unit.level === level && unit.provinceCode === provinceCode && unit.code !== code);
}
