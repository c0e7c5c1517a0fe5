import type { FeatureKind } from '../data-set-definition';

/** What a preset makes of one field. Names are put together as `<field>` or `<field> <suffix>`. */
export interface FieldPreset {
  /** For the page of presets: what the field holds. */
  readonly holds: string;
  /** Whether members of a household, neighbours or branches have it in common: it tells where things belong, not which is which. */
  readonly isShared?: boolean;
  /** Whether each thing, or household, has a value of its own, so that a very common one stands for none. */
  readonly isOwn?: boolean;
  readonly features: readonly {
    readonly suffix?: string;
    readonly clean: readonly string[];
    readonly as?: FeatureKind;
  }[];
  readonly comparisons: readonly {
    readonly suffix?: string;
    readonly comparator: string;
    /** Whether a rare value that agrees says more: its share is counted in the data. */
    readonly counted?: boolean;
  }[];
  /** Parts that chosen keys may have, the strictest first. */
  readonly keyParts: readonly {
    readonly name?: string;
    readonly suffix?: string;
    readonly clean?: readonly string[];
  }[];
}

const TEXT = ['lower', 'fold', 'words'] as const;

const DAY: FieldPreset = {
  holds: 'a day: one column in any order, or one column for each part (columns, and order where it is not year first)',
  features: [{ clean: [], as: 'date' }],
  comparisons: [{ comparator: 'date-slips', counted: true }],
  keyParts: [
    {},
    { name: 'month', clean: ['first:7'] },
    { name: 'year', clean: ['first:4'] },
    { name: 'day of the year', clean: ['after:-'] },
  ],
};

/** What a stranger's columns usually hold. A definition names one of these for each field. */
export const fieldPresets: Readonly<Record<string, FieldPreset>> = Object.freeze({
  name: {
    holds: 'the full name of a person, in any order of its words',
    features: [
      { clean: TEXT },
      { suffix: 'words', clean: TEXT, as: 'words' },
      { suffix: 'rare words', clean: TEXT, as: 'rare-words' },
      { suffix: 'word pairs', clean: TEXT, as: 'word-pairs' },
    ],
    comparisons: [{ comparator: 'rare-words', counted: true }],
    keyParts: [
      { name: 'all words', clean: ['sorted-words'] },
      { name: 'two words', suffix: 'word pairs' },
      { name: 'a rare word', suffix: 'rare words' },
      { name: 'a word', suffix: 'words' },
      { name: 'sound of a word', suffix: 'words', clean: ['soundex'] },
    ],
  },
  'given-name': {
    holds: 'given names; compared also with the family name, where sources exchange them',
    features: [{ clean: TEXT }],
    comparisons: [{ comparator: 'jaro-winkler', counted: true }],
    keyParts: [{}, { name: 'sound', clean: ['soundex'] }],
  },
  'family-name': {
    holds: 'family names',
    isShared: true,
    features: [{ clean: TEXT }],
    comparisons: [{ comparator: 'jaro-winkler', counted: true }],
    keyParts: [{}, { name: 'sound', clean: ['soundex'] }],
  },
  'date-of-birth': DAY,
  date: DAY,
  address: {
    holds: 'a street address, with its number or without',
    isShared: true,
    features: [
      { clean: TEXT },
      { suffix: 'number', clean: ['first-number'] },
      { suffix: 'rare words', clean: TEXT, as: 'rare-words' },
      { suffix: 'word pairs', clean: TEXT, as: 'word-pairs' },
    ],
    comparisons: [{ comparator: 'rare-words' }],
    keyParts: [
      { name: 'all words', clean: ['sorted-words'] },
      { name: 'a rare word', suffix: 'rare words' },
      { name: 'number', suffix: 'number' },
    ],
  },
  place: {
    holds: 'a city, suburb, commune or country',
    isShared: true,
    features: [{ clean: TEXT }],
    comparisons: [{ comparator: 'jaro-winkler', counted: true }],
    keyParts: [{}],
  },
  postcode: {
    holds: 'a postcode',
    isShared: true,
    features: [{ clean: ['lower', 'compact'] }],
    comparisons: [{ comparator: 'damerau', counted: true }],
    keyParts: [{}],
  },
  phone: {
    holds: 'phone numbers, in one or more columns; country codes and leading zeros make no difference',
    isShared: true,
    isOwn: true,
    features: [{ clean: ['phone'], as: 'list' }],
    comparisons: [{ comparator: 'damerau', counted: true }],
    keyParts: [{}, { name: 'area', clean: ['first:3'] }],
  },
  email: {
    holds: 'an e-mail address',
    isOwn: true,
    features: [{ clean: ['lower'] }, { suffix: 'mailbox', clean: ['lower', 'before:@', 'compact'] }],
    comparisons: [{ comparator: 'jaro-winkler' }],
    keyParts: [{}, { name: 'mailbox', suffix: 'mailbox' }],
  },
  identifier: {
    holds: 'a number or code given to one thing: national number, tax code, product code',
    isOwn: true,
    features: [{ clean: ['lower', 'compact'] }],
    comparisons: [{ comparator: 'damerau' }],
    keyParts: [{}],
  },
  'company-name': {
    holds: 'the name of an enterprise; words that many names have, as Ltd, weigh next to nothing',
    features: [
      { clean: TEXT },
      { suffix: 'words', clean: TEXT, as: 'words' },
      { suffix: 'rare words', clean: TEXT, as: 'rare-words' },
      { suffix: 'word pairs', clean: TEXT, as: 'word-pairs' },
    ],
    comparisons: [{ comparator: 'rare-words' }],
    keyParts: [
      { name: 'all words', clean: ['sorted-words'] },
      { name: 'two words', suffix: 'word pairs' },
      { name: 'a rare word', suffix: 'rare words' },
      { name: 'a word', suffix: 'words' },
    ],
  },
  title: {
    holds: 'the name of a thing or a short text: a product, a book, a paper, a description',
    features: [
      { clean: TEXT },
      { suffix: 'words', clean: TEXT, as: 'words' },
      { suffix: 'rare words', clean: TEXT, as: 'rare-words' },
      { suffix: 'word pairs', clean: TEXT, as: 'word-pairs' },
    ],
    comparisons: [{ comparator: 'rare-words' }],
    keyParts: [
      { name: 'all words', clean: ['sorted-words'] },
      { name: 'two words', suffix: 'word pairs' },
      { name: 'a rare word', suffix: 'rare words' },
      { name: 'a word', suffix: 'words' },
    ],
  },
  category: {
    holds: 'one of a few values: sex, state, kind',
    isShared: true,
    features: [{ clean: TEXT }],
    comparisons: [{ comparator: 'exact', counted: true }],
    keyParts: [{}],
  },
  amount: {
    holds: 'a quantity: price, area, year; near values are near',
    features: [{ clean: ['number'] }],
    comparisons: [{ comparator: 'numeric-ratio' }],
    keyParts: [],
  },
});
