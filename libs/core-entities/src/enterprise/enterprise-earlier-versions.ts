import { foldDiacritics } from '@sogoc/vietnam';

import { statedValues } from '@sogoc/matching';

import type { Recollection, StandardisedRecord } from '../declaration/entity-declaration';
import { type FormerName, nameOfFormer } from '../periods/read-former-names';
import { withFeatures } from '../earlier-versions/with-features';
import { distinct } from '../modelling/feature-set';
import { ENTERPRISE_NAME_GRADES, enterpriseNameComparator } from './comparing/enterprise-comparators';
import { areOwnersOfOneName } from './comparing/people-of-enterprise';

/** Versions speak of one enterprise when they state one code, or one name in whatever writing. */
export const ENTERPRISE_RECOLLECTION: Recollection = {
  speakOfOne: (left, right) => shareCode(left, right) || haveOneName(left, right),
  remember: (current, versions) => {
    const earlier = versions.map(({ record }) => record);
    const formerNames = namesBefore(current, earlier);
    const own = statedValues(current.features.taxCode);
    const formerTaxCodes = distinct(earlier.flatMap(({ features }) => statedValues(features.taxCode))).filter(
      (code) => !own.includes(code),
    );
    const attributes = formerNames.length === 0 ? current.attributes : { ...current.attributes, formerNames };
    return { ...current, attributes, features: withFeatures(current.features, { formerTaxCodes }) };
  },
};

function shareCode({ identifiers: left }: StandardisedRecord, { identifiers: right }: StandardisedRecord): boolean {
  return left.some((one) => right.some((other) => one.scheme === other.scheme && one.value === other.value));
}

function haveOneName({ features: left }: StandardisedRecord, { features: right }: StandardisedRecord): boolean {
  if (left.name === undefined || right.name === undefined) return false;
  const grade = enterpriseNameComparator(left.name, right.name);
  if (grade >= ENTERPRISE_NAME_GRADES.sameProperName || ONE_SIGN.has(grade)) return true;
  return ONE_OWNER.has(grade) && areOwnersOfOneName(left, right);
}

/** What one office calls by one sign is one shop, however many bear it in the country. */
const ONE_SIGN: ReadonlySet<number> = new Set([
  ENTERPRISE_NAME_GRADES.sameRareSign,
  ENTERPRISE_NAME_GRADES.sameSign,
  ENTERPRISE_NAME_GRADES.signWithoutTrade,
]);
const ONE_OWNER: ReadonlySet<number> = new Set([
  ENTERPRISE_NAME_GRADES.ownersName,
  ENTERPRISE_NAME_GRADES.sameGivenName,
]);

/** Stated ones first, then those of earlier versions, the latest first. */
function namesBefore(
  { attributes }: StandardisedRecord,
  earlier: readonly StandardisedRecord[],
): readonly FormerName[] {
  const stated = (attributes.formerNames ?? []) as readonly FormerName[];
  const known = new Set(
    [...stated.map(nameOfFormer), attributes.name].map((name) => foldDiacritics(String(name ?? ''))),
  );
  const found = earlier.flatMap((record) => {
    const { name } = record.attributes;
    if (typeof name !== 'string' || known.has(foldDiacritics(name))) return [];
    known.add(foldDiacritics(name));
    return [name];
  });
  return [...stated, ...found];
}
