import type { Recollection, StandardisedRecord } from '../declaration/entity-declaration';
import { DATE_GRADES, type Features, statedValues } from '@sogoc/matching';
import { foldDiacritics, nameKeys } from '@sogoc/vietnam';

import { distinct } from '../modelling/feature-set';
import { type FormerName, formerNamesOf, nameOfFormer } from '../periods/read-former-names';
import { withDropped } from '../earlier-versions/dropped-items';
import { withFeatures } from '../earlier-versions/with-features';
import { DROPPABLE_RELATIVES } from './relatives/relatives-that-end-by-silence';
import { birthDateComparator } from './comparing/birth-date-agreement';
import { mayBeOneName } from './comparing/stated-name-contradicts';

/**
 * Versions speak of one person when name and birth date agree, or when the birth date and a number do: names are changed, and so are
 * numbers, but who changed both and the birth date is somebody else.
 */
export const PERSON_RECOLLECTION: Recollection = {
  speakOfOne: (left, right) => {
    const births = compareBirths(left.features, right.features);
    if (births === 'other') return false;
    return births === 'same' ? haveOneName(left, right) || shareNumber(left, right) : shareNumber(left, right);
  },
  takesBack: (current, earlier, { scheme, value, status }) =>
    scheme === 'national-id' &&
    status === 'superseded' &&
    statedFormer(earlier).includes(value) &&
    !statedFormer(current).includes(value),
  remember: (current, versions) => {
    const earlier = versions.map(({ record }) => record);
    const formerNames = namesBefore(current, earlier);
    const features = withFeatures(current.features, {
      ...formerNumbers(current, earlier),
      otherNames: distinct([
        ...statedValues(current.features.otherNames),
        ...formerNames.map((name) => nameKeys(name).plain),
      ]),
    });
    return {
      ...current,
      attributes: withFormerNames(withDropped(current, versions, DROPPABLE_RELATIVES), formerNames),
      features,
    };
  },
};

/** As the record itself says; earlier versions are not in it yet. */
const statedFormer = ({ attributes }: StandardisedRecord): readonly string[] =>
  (attributes.formerNationalIds ?? []) as readonly string[];

type Comparison = 'same' | 'other' | 'unknown';

function compareBirths({ birthDate: left }: Features, { birthDate: right }: Features): Comparison {
  if (left === undefined || right === undefined) return 'unknown';
  return birthDateComparator(left, right) >= DATE_GRADES.yearOnly ? 'same' : 'other';
}

function haveOneName({ attributes: left }: StandardisedRecord, { attributes: right }: StandardisedRecord): boolean {
  const [one, other] = [left.fullName, right.fullName];
  return typeof one === 'string' && typeof other === 'string' && mayBeOneName(one, other);
}

/** A number that one states as its own and the other, too, as its own or as a former one. */
function shareNumber(left: StandardisedRecord, right: StandardisedRecord): boolean {
  const nameOf = ({ scheme, value }: { scheme: string; value: string }): string => `${scheme} ${value}`;
  const known = new Set(left.identifiers.map(nameOf));
  return right.identifiers.some((identifier) => known.has(nameOf(identifier)));
}

/** Names other than the current one and than those that the record states beside it; the latest first. Another name that is stated no more was a mistake. */
function namesBefore(current: StandardisedRecord, earlier: readonly StandardisedRecord[]): string[] {
  const stated = namesOf(current).map(foldDiacritics);
  const found = new Map<string, string>();
  for (const { attributes } of earlier) {
    const name = attributes.fullName;
    if (typeof name !== 'string') continue;
    const folded = foldDiacritics(name);
    if (!stated.includes(folded) && !found.has(folded)) found.set(folded, name);
  }
  return [...found.values()];
}

function namesOf({ attributes }: StandardisedRecord): string[] {
  const { fullName, otherNames = [] } = attributes as { readonly fullName?: string; readonly otherNames?: string[] };
  return [...(fullName === undefined ? [] : [fullName]), ...otherNames, ...formerNamesOf(attributes)];
}

/** In the place that the declared order gives them. */
function withFormerNames(
  attributes: StandardisedRecord['attributes'],
  former: readonly string[],
): StandardisedRecord['attributes'] {
  if (former.length === 0) return attributes;
  const stated = (attributes.formerNames ?? []) as readonly FormerName[];
  const known = new Set(stated.map(nameOfFormer));
  return { ...attributes, formerNames: [...stated, ...former.filter((name) => !known.has(name))] };
}

/** Features that hold one number hold the former ones too, behind the current. */
const NUMBERS = ['idCard9', 'passportNumber', 'taxCode', 'insuranceNumber'] as const;

function formerNumbers(current: StandardisedRecord, earlier: readonly StandardisedRecord[]): Features {
  const { features } = current;
  const ids = statedValues(features.nationalId);
  const stated = statedValues(features.formerNationalIds);
  const takenBack = new Set(earlier.flatMap(statedFormer).filter((number) => !statedFormer(current).includes(number)));
  const before = earlier
    .flatMap((record) => [
      ...statedValues(record.features.nationalId),
      ...statedValues(record.features.formerNationalIds),
    ])
    .filter((number) => !takenBack.has(number));
  const former = distinct([...stated, ...before].filter((number) => !ids.includes(number)));
  const changed = distinct(earlier.flatMap((record) => statedValues(record.features.nationalId))).filter(
    (number) => ids.length > 0 && !ids.includes(number) && !stated.includes(number) && !takenBack.has(number),
  );
  const others = NUMBERS.map((name) => {
    const values = [features, ...earlier.map((record) => record.features)].flatMap((known) =>
      statedValues(known[name]),
    );
    const [only, ...more] = [...new Set(values)];
    return [name, more.length === 0 ? only : [only, ...more]] as const;
  });
  return {
    formerNationalIds: former,
    changedNationalIds: changed,
    nationalIds: [...new Set([...statedValues(features.nationalIds), ...former])],
    ...Object.fromEntries(others),
  } as Features;
}
