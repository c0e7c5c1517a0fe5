import type { FeatureValue } from '../record/match-record';

/** What a comparator measures, and pairs that show it: the page computes what comes out. */
export interface ComparatorText {
  readonly measures: string;
  readonly examples: readonly (readonly [left: FeatureValue, right: FeatureValue])[];
}

export const COMPARATOR_TEXTS: Readonly<Record<string, ComparatorText>> = {
  exact: {
    measures: '1 when equal as text; of lists, when an item is shared.',
    examples: [
      ['Q1', 'Q1'],
      ['Q1', 'Q2'],
    ],
  },
  levenshtein: { measures: '1 − edits / length of the longer.', examples: [['kitten', 'sitting']] },
  damerau: {
    measures:
      'For identifiers: a tenth less for each edit, whatever the length; two exchanged neighbours are one edit.',
    examples: [
      ['079071004321', '079071004312'],
      ['079071004321', '079071888888'],
    ],
  },
  'jaro-winkler': {
    measures: 'For names of one or two words: letters in common near their places; a common beginning counts more.',
    examples: [
      ['martha', 'marhta'],
      ['dixon', 'dickson'],
    ],
  },
  'token-set': {
    measures: 'For texts of several words, in any order: words paired by Jaro–Winkler, each once (Dice).',
    examples: [
      ['12 elm street', 'elm street 12'],
      ['12 elm street', '12 elm road'],
    ],
  },
  'either-order': {
    measures: 'For a list of two parts that sources exchange, in grades: both equal, exchanged, alike, one equal …',
    examples: [
      [
        ['isla', 'hall'],
        ['hall', 'isla'],
      ],
      [
        ['robert', 'alan'],
        ['robert', 'allan'],
      ],
    ],
  },
  overlap: {
    measures: '1 when two lists share an item.',
    examples: [
      [
        ['0903', '0904'],
        ['0904', '0905'],
      ],
    ],
  },
  jaccard: {
    measures: 'Shared items of two lists / all their items.',
    examples: [
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    ],
  },
  'date-parts': {
    measures:
      'For ISO dates of any precision, in grades: same day, same month, day and month exchanged, one digit, same year.',
    examples: [
      ['1956-04-09', '1956-09-04'],
      ['1956-04-09', '1956-04-19'],
      ['1956', '1956-04-09'],
    ],
  },
  'date-slips': {
    measures: 'As `date-parts`, and grades where one of year, month and day is another: the default of dates.',
    examples: [
      ['1956-04-09', '1956-04-23'],
      ['1956-04-09', '1971-04-09'],
    ],
  },
  'numeric-ratio': { measures: 'The lesser of two quantities / the greater.', examples: [['199', '249']] },
  'rare-words': {
    measures:
      'For names of companies and things: cosine of the words, each weighed by how few records have it (TF-IDF), slips allowed. Counted in the data.',
    examples: [
      ['acme trading ltd', 'acme trading limited'],
      ['acme trading ltd', 'zenith trading ltd'],
    ],
  },
};

/** What a cleaner does, and a text to show it; an argument stands after the colon. */
export const CLEANER_TEXTS: Readonly<
  Record<string, { readonly does: string; readonly argument?: string; readonly example: string }>
> = {
  lower: { does: 'Small letters.', example: 'ĐỖ Văn An' },
  fold: { does: 'Letters without their marks; letters with a stroke stay.', example: 'Nguyễn Đức' },
  words: { does: 'Letters, digits and single spaces.', example: "O'Neill & Sons, Ltd." },
  compact: { does: 'Letters and digits only.', example: '51A-123.45' },
  digits: { does: 'Digits only.', example: '+84 903 123 456' },
  letters: { does: 'Letters only.', example: 'Flat 12b' },
  first: { does: 'So many of the first characters.', argument: '4', example: '1956-04-09' },
  last: { does: 'So many of the last characters.', argument: '4', example: '1956-04-09' },
  'first-word': { does: 'The first word.', example: 'Arnie Mortons of Chicago' },
  'sorted-words': { does: 'The words in the order of the alphabet.', example: 'hall isla' },
  before: { does: 'What stands before the argument.', argument: '@', example: 'an@example.vn' },
  after: {
    does: 'What stands after the argument; nothing where it is not there.',
    argument: '-',
    example: '1956-04-09',
  },
  'iso-date': {
    does: 'Eight digits, year first, as an ISO date; use a field of dates for any other.',
    example: '19560409',
  },
  soundex: { does: 'The sound of an English word (Soundex).', example: 'Robert' },
  sounds: { does: 'The sounds of all words, sorted.', example: 'Robert Allan' },
  'first-number': { does: 'The first number.', example: '12b Elm Street 7' },
  number: { does: 'A quantity without unit, currency and grouping.', example: '$ 1,299.00' },
  phone: { does: 'The last nine figures.', example: '+84 (0) 903 123 456' },
  drop: { does: 'Nothing, when it is one of the words listed.', argument: 'n/a|none', example: 'n/a' },
};
