import {
  type AdminUnit,
  CODE_SETS,
  type CodeSet,
  CURRENT_CODE_SET,
  currentUnitsOf,
  findUnit,
  formerUnitsOf,
  isCodeSet,
  unitsOf,
} from '@sogoc/vietnam';

import type { GrantedRows, NamedArea } from './access-grant';

const BEFORE_REFORM: CodeSet = 'NSO-2025-01';
const keyOf = ({ codeSet, code }: Pick<AdminUnit, 'codeSet' | 'code'>): string => `${codeSet}/${code}`;

/**
 * All units, of every code set, that lie wholly within the areas, as `{codeSet}/{code}` in byte order. A commune that was split and is
 * granted by its old code grants none of the new ones, unless all that they were made of is granted.
 */
export function unitsWithin({ areas }: Pick<GrantedRows, 'areas'>): readonly string[] {
  const named = areas.flatMap(communesOf);
  const old = new Map(named.filter(isOld).map((unit) => [unit.code, unit]));
  const current = new Set([...named.filter((unit) => !isOld(unit)).flatMap(currentCodes), ...madeOf(old)]);
  const former = [...current].flatMap((code) => formerUnitsOf(code).map(({ unit }) => unit));
  const within = former.filter((unit) => currentCodes(unit).every((code) => current.has(code)));
  const keys = [
    ...named.map(keyOf),
    ...[...old.values(), ...within].map(keyOf),
    ...laterSets.flatMap((codeSet) => codesIn(codeSet, current)),
    ...areas.flatMap(provincesOf),
  ];
  return [...new Set(keys)].sort();
}

const isOld = ({ codeSet }: AdminUnit): boolean => codeSet === BEFORE_REFORM;
const laterSets = CODE_SETS.map(({ codeSet }) => codeSet).filter((codeSet) => codeSet !== BEFORE_REFORM);
const currentCodes = ({ code, codeSet }: AdminUnit): string[] =>
  currentUnitsOf(code, codeSet).map(({ unit }) => unit.code);

/** Communes of today of which every former part is among the old ones. */
function madeOf(old: ReadonlyMap<string, AdminUnit>): readonly string[] {
  const candidates = new Set([...old.values()].flatMap(currentCodes));
  return [...candidates].filter((code) => formerUnitsOf(code).every(({ unit }) => old.has(unit.code)));
}

/** What communes of today are called in one of the code sets since the reform. */
function codesIn(codeSet: CodeSet, current: ReadonlySet<string>): readonly string[] {
  if (codeSet === CURRENT_CODE_SET) return [...current].map((code) => keyOf({ codeSet, code }));
  return communesOfSet(codeSet)
    .filter((unit) => currentCodes(unit).some((code) => current.has(code)))
    .map(keyOf);
}

const communesOfSet = (codeSet: CodeSet): readonly AdminUnit[] =>
  [...unitsOf(codeSet).values()].filter(({ level }) => level === 'commune');

function communesOf({ codeSet, code }: NamedArea): readonly AdminUnit[] {
  const unit = isCodeSet(codeSet) ? findUnit(code, codeSet) : undefined;
  if (unit === undefined) return [];
  if (unit.level === 'commune') return [unit];
  return communesOfSet(unit.codeSet).filter(({ provinceCode }) => unit.level === 'province' && provinceCode === code);
}

/** A province itself, for places of which no more is known, and the old ones that went whole into a new one. */
function provincesOf({ codeSet, code }: NamedArea): readonly string[] {
  const unit = isCodeSet(codeSet) ? findUnit(code, codeSet) : undefined;
  if (unit?.level !== 'province') return [];
  if (unit.codeSet === BEFORE_REFORM) return [keyOf(unit)];
  const old = [...unitsOf(BEFORE_REFORM).values()].filter(
    ({ level, ...former }) => level === 'province' && currentCodes({ level, ...former }).includes(code),
  );
  return [...laterSets.map((set) => keyOf({ codeSet: set, code })), ...old.map(keyOf)];
}
