import { statedValues, type Features, type BlockingKeyDeclaration } from '@sogoc/matching';
import { remembered } from '@sogoc/vietnam';
import { communeCodeOf } from '../address/by-words/commune-by-name';
import { lettersOf } from '../modelling/name-letters';
import { NAME_FREQUENCIES } from '../term-frequencies/name-frequencies';
import { plainPart } from './reading/person-name-features';

const one = (...parts: readonly string[]): readonly string[] => (parts.includes('') ? [] : [parts.join('|')]);
const text = (value: Features[string]): string => (typeof value === 'string' ? value : '');
const birthDay = (features: Features): string =>
  text(features.birthDate).length === 10 ? text(features.birthDate) : '';
const birthYear = (features: Features): string => text(features.birthDate).slice(0, 4);
const inCommunes = (features: Features, ...parts: readonly string[]): readonly string[] =>
  statedValues(features.communes).flatMap((commune) => one(communeCodeOf(commune), ...parts));

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
  {
    name: 'birth-date+given-name',
    values: (features) => endWords(features).flatMap((word) => one(birthDay(features), word)),
  },
  { name: 'birth-date+commune', values: (features) => inCommunes(features, birthDay(features)) },
  {
    name: 'birth-date+surname+middle-name',
    values: (features) => one(birthDay(features), plainPart(features.surname), plainPart(features.middle)),
  },
  {
    name: 'birth-year+given-name+commune',
    values: (features) => endWords(features).flatMap((word) => inCommunes(features, birthYear(features), word)),
  },
  {
    name: 'name-letters+commune',
    values: (features) => nameLetters(features).flatMap((name) => inCommunes(features, name)),
  },
  {
    name: 'name-letters+birth-year',
    values: (features) => nameLetters(features).flatMap((name) => one(name, birthYear(features))),
  },
  {
    name: 'given-name+address-line',
    values: (features) => statedValues(features.addressLines).flatMap((line) => one(plainPart(features.given), line)),
  },
  {
    name: 'surname+given-name+hamlet',
    values: (features) =>
      inCommunes(features, plainPart(features.surname), plainPart(features.given)).flatMap((key) =>
        statedValues(features.hamlets).flatMap((hamlet) => one(key, hamlet)),
      ),
  },
  {
    name: 'name-letters+hamlet',
    values: (features) =>
      nameLetters(features).flatMap((name) =>
        statedValues(features.hamlets)
          .filter(isNamed)
          .map((hamlet) => `${name}|${hamlet}`),
      ),
  },
  {
    name: 'name-letters+kin',
    values: (features) =>
      [features.fatherName, features.motherName, ...statedValues(features.spouseNames)].flatMap((kin) =>
        nameLetters(features).flatMap((name) => one(name, sortedLetters(text(kin)))),
      ),
  },
  { name: 'name-letters', values: (features) => rareNameLetters(features) },
];

/** Numbered hamlets are in every commune; lists of a hamlet name itself and no commune. */
const isNamed = (hamlet: string): boolean => !/\d/.test(hamlet);

/**
 * The letters of the whole name without diacritics, sorted: the same in whatever order the words stand, with or without blanks, and
 * with letters swapped. Only names of two words or more: one word and a commune is no composite. A name that was run together whole
 * is one word of more letters than any name has. With a given name in front that looked like a form of address also those with it, and of names
 * that stand beside it: who returns from abroad has a foreign one in front.
 */
function nameLetters(features: Features): readonly string[] {
  const name = text(features.name);
  if (!name.includes(' ') && name.length <= LONGEST_WORD) return [];
  const inFront = plainPart(features.givenInFront);
  const others = statedValues(features.otherNames).filter((other) => other.includes(' '));
  return [
    sortedLetters(name),
    ...(inFront === '' ? [] : [sortedLetters(`${name} ${inFront}`)]),
    ...others.map(sortedLetters),
  ];
}

/** The given name, and the first word where that is the likelier one: of offices that write the given name first. */
function endWords(features: Features): readonly string[] {
  const [last, first] = [plainPart(features.given), plainPart(features.surname)];
  const isGivenName = (givenNames[first] ?? 0) > (surnames[first] ?? 0);
  return isGivenName && first !== last ? [last, first] : [last];
}

/** Names that hardly two persons share meet by themselves, with neither place nor birth date. */
function rareNameLetters(features: Features): readonly string[] {
  const name = text(features.name);
  return nameBits(name) >= RARE_NAME_BITS ? [sortedLetters(name)] : [];
}

/**
 * How rare a name is, −log2 of the product of its words' shares, each taken where it is commonest, so that the order of the words does not
 * matter.
 */
const nameBits: (name: string) => number = remembered((name) =>
  name.split(' ').reduce((bits, word) => bits - Math.log2(commonestShare(word)), 0),
);

const { surnames, 'middle-words': middleWords, 'given-names': givenNames } = NAME_FREQUENCIES;

const commonestShare = (word: string): number =>
  Math.max(RAREST_WORD, surnames[word] ?? 0, middleWords[word] ?? 0, givenNames[word] ?? 0);

const RAREST_WORD = 0.002;
/** One name in some 130,000. */
const RARE_NAME_BITS = 17;

/** Letters of the longest Vietnamese syllable. */
const LONGEST_WORD = 7;

/** Records and their relatives repeat names, and several keys read one. */
const sortedLetters: (name: string) => string = remembered(lettersOf);
