import { statedValues, type Features, type BlockingKeyDeclaration } from '@sogoc/matching';
import { remembered } from '@sogoc/vietnam';
import { lettersOf } from '../modelling/name-letters';
import { plainPart } from './person-features';

const one = (...parts: readonly string[]): readonly string[] => (parts.includes('') ? [] : [parts.join('|')]);
const text = (value: Features[string]): string => (typeof value === 'string' ? value : '');
const birthDay = (features: Features): string =>
  text(features.birthDate).length === 10 ? text(features.birthDate) : '';
const birthYear = (features: Features): string => text(features.birthDate).slice(0, 4);
const inCommunes = (features: Features, ...parts: readonly string[]): readonly string[] =>
  statedValues(features.communes).flatMap((commune) => one(commune, ...parts));

/** A key of one near-identifier. */
const nearIdentifierKey = (name: string, ...features: readonly string[]): BlockingKeyDeclaration => ({
  name,
  values: (record) => features.flatMap((feature) => statedValues(record[feature])),
});

/** A key of one identifier, named as its scheme. */
const identifierKey = (scheme: string, ...features: readonly string[]): BlockingKeyDeclaration => ({
  ...nearIdentifierKey(scheme, ...features),
  scheme,
});

/**
 * Ways in which two records of one person meet. The composite ones need no identifier, so that records with a missing or wrong
 * number still meet; each has at least two independent attributes, and none is a surname alone.
 */
export const PERSON_BLOCKING_KEYS: readonly BlockingKeyDeclaration[] = [
  identifierKey('national-id', 'nationalId', 'doubtfulNationalId', 'formerNationalIds'),
  identifierKey('id-card-9', 'idCard9'),
  identifierKey('passport', 'passportNumber'),
  identifierKey('tax-code', 'taxCode'),
  { ...nearIdentifierKey('insurance-number', 'insuranceNumber'), scheme: 'social-insurance' },
  nearIdentifierKey('phone', 'phone'),
  nearIdentifierKey('email', 'email'),
  { name: 'birth-date+given-name', values: (features) => one(birthDay(features), plainPart(features.given)) },
  { name: 'birth-date+commune', values: (features) => inCommunes(features, birthDay(features)) },
  {
    name: 'surname+given-name+commune+birth-year',
    values: (features) =>
      inCommunes(features, plainPart(features.surname), plainPart(features.given), birthYear(features)),
  },
  { name: 'name-letters+commune', values: (features) => inCommunes(features, nameLetters(features)) },
  { name: 'name-letters+birth-year', values: (features) => one(nameLetters(features), birthYear(features)) },
  {
    name: 'name-letters+address-line',
    values: (features) => statedValues(features.addressLines).flatMap((line) => one(nameLetters(features), line)),
  },
  {
    name: 'name-letters+parent',
    values: (features) =>
      [features.fatherName, features.motherName].flatMap((parent) =>
        one(nameLetters(features), sortedLetters(text(parent))),
      ),
  },
  { name: 'name-letters', values: (features) => longNameLetters(features) },
];

/**
 * The letters of the whole name without diacritics, sorted: the same in whatever order the words stand, with or without blanks, and
 * with letters swapped. Only names of two words or more: one word and a commune is no composite. A name that was run together whole
 * is one word of more letters than any name has.
 */
function nameLetters(features: Features): string {
  const name = text(features.name);
  return name.includes(' ') || name.length > LONGEST_WORD ? sortedLetters(name) : '';
}

/** Names of four words or more are rare enough to meet by themselves, with neither place nor birth date. */
function longNameLetters(features: Features): readonly string[] {
  const name = text(features.name);
  return name.split(' ').length >= LONG_NAME ? [sortedLetters(name)] : [];
}

/** Letters of the longest Vietnamese syllable. */
const LONGEST_WORD = 7;
const LONG_NAME = 4;

/** Records and their relatives repeat names, and several keys read one. */
const sortedLetters: (name: string) => string = remembered(lettersOf);
