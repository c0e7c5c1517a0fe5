import { statedValues, type Features, type BlockingKeyDeclaration } from '@sogoc/matching';
import { maybeRomanEnd } from '@sogoc/vietnam';

import { lettersOf } from '../modelling/name-letters';
import { isAbbreviation } from './comparing/names/abbreviated-enterprise-name';
import { communesOfSeat } from './comparing/seat-agreement';
import { isFirstOfTheYear } from './comparing/padded-founding-day';

const text = (value: Features[string]): string => (typeof value === 'string' ? value : '');
const each =
  (feature: string): BlockingKeyDeclaration['values'] =>
  (record) =>
    statedValues(record[feature]);
const one = (...parts: readonly string[]): readonly string[] => (parts.includes('') ? [] : [parts.join('|')]);
const withEach = (others: readonly string[], ...parts: readonly string[]): readonly string[] =>
  parts.includes('') ? [] : others.map((other) => [...parts, other].join('|'));

/** Legal form, activities and numerals are gone; word order, words run together and `&` do not matter. */
const properName = (features: Features): string => lettersOf(text(features.properName));

const partsOfName = (features: Features): readonly string[] =>
  Array.isArray(features.name) ? features.name.map(String) : [];

/**
 * The letters of activities and proper name, with the numerals. No two enterprises of the country may be registered under one name
 * (Law 59/2020/QH14 art. 38 and 41), so it is nearly an identifier; main and dependent units bear it together. What says nothing of
 * its unit is taken for a main one. A name that ends in VI or XI has two.
 */
function fullNames(features: Features): readonly string[] {
  const [activities = '', proper = '', numerals = ''] = partsOfName(features);
  const unit = features.unit === undefined ? 'main' : text(features.unit);
  const named = (words: string, numbers: string): readonly string[] =>
    one(unit, lettersOf(`${activities}${words}`), `#${numbers}`);
  const roman = maybeRomanEnd(proper);
  const other = roman === undefined ? [] : named(roman.words, `${roman.numeral} ${numerals}`.trim());
  return [...named(proper, numerals), ...other];
}

/** First letters in a fixed order, those of an abbreviation (`DT`) one by one: what a slip or a short form leaves as it is. */
function initials(features: Features): string {
  const [activities = '', proper = '', numerals = ''] = partsOfName(features);
  const words = `${activities} ${proper}`.split(' ').filter((word) => word !== '');
  const letters = lettersOf(words.map((word) => (isAbbreviation(word) ? word : word.charAt(0))).join(''));
  return letters.length < FEWEST_INITIALS ? '' : `${letters}#${numerals}`;
}

const FEWEST_INITIALS = 3;

const representatives = (features: Features): readonly string[] =>
  statedValues(features.representatives)
    .map((party) => (party.includes(':') ? party : lettersOf(party)))
    .filter((party) => party !== '');

/** House and street, and hamlets. */
const placesBelowCommune = (features: Features): readonly string[] => [
  ...statedValues(features.houses),
  ...statedValues(features.hamlets),
];

/** A day that is meant: 1 January often stands for an unknown one. */
const foundingDay = (features: Features): string => {
  const day = text(features.foundedOn);
  return day.length === 10 && !isFirstOfTheYear(day) ? day : '';
};

/** Ways in which two records of one enterprise meet; the composite ones need no tax code. */
export const ENTERPRISE_BLOCKING_KEYS: readonly BlockingKeyDeclaration[] = [
  {
    name: 'tax-code',
    values: (features) => [...each('taxCode')(features), ...each('formerTaxCodes')(features)],
    scheme: 'tax-code',
  },
  { name: 'registration-number', values: each('registrationNumber'), scheme: 'household-registration' },
  { name: 'phone', values: each('phone') },
  { name: 'email', values: each('email') },
  { name: 'full-name', values: fullNames },
  { name: 'proper-name+province', values: (features) => one(properName(features), text(features.province)) },
  { name: 'initials+representative', values: (features) => withEach(representatives(features), initials(features)) },
  { name: 'initials+commune', values: (features) => withEach(communesOfSeat(features.seat), initials(features)) },
  { name: 'initials+founded-on', values: (features) => one(initials(features), foundingDay(features)) },
  {
    name: 'representative+founded-on',
    values: (features) => withEach(representatives(features), foundingDay(features)),
  },
  {
    name: 'founded-on+commune',
    values: (features) => withEach(communesOfSeat(features.seat), foundingDay(features)),
  },
  {
    name: 'address+commune',
    values: (features) =>
      communesOfSeat(features.seat).flatMap((commune) => withEach(statedValues(features.houses), commune)),
  },
  {
    // Lists of a hamlet name no commune.
    name: 'name+place',
    values: (features) => withEach(placesBelowCommune(features), properName(features)),
  },
  {
    name: 'representative+place',
    values: (features) => placesBelowCommune(features).flatMap((place) => withEach(representatives(features), place)),
  },
  {
    name: 'representative+commune',
    values: (features) =>
      communesOfSeat(features.seat).flatMap((commune) => withEach(representatives(features), commune)),
  },
];
