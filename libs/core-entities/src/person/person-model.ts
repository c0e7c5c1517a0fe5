import type { ComparisonDeclaration, MatchModelDeclaration } from '@sogoc/matching';
import { level, MISSING, otherwise, sameOrDifferent } from '../modelling/level-builders';
import { NAME_FREQUENCIES } from '../term-frequencies/name-frequencies';
import { HOUSEHOLD, HOUSEHOLD_COMPARISONS } from './comparing/household-evidence';
import { NAME_GRADES } from './comparing/person-comparators';
import { BIRTH_GRADES } from './comparing/birth-date-agreement';
import { NUMBER_GRADES } from './reading/personal-numbers';

/**
 * A level `same` takes the share of the tone key when both names show their marks and agree, else the larger share of the word
 * without marks; so a name typed without diacritics weighs exactly as much less as it says less.
 */
const NAME_COMPARISONS: readonly ComparisonDeclaration[] = [
  {
    name: 'surname',
    feature: 'surname',
    termFrequency: { table: 'surnames', levels: ['same'], floor: 0.002 },
    levels: [
      MISSING,
      level('same', 'surname', NAME_GRADES.sameBare, 0.97, 0.14),
      level('near', 'surname', NAME_GRADES.otherLetters, 0.02, 0.01),
      otherwise('different', 0.03, 0.85),
    ],
  },
  {
    name: 'middle-name',
    feature: 'middle',
    termFrequency: { table: 'middle-words', levels: ['same'], floor: 0.01 },
    levels: [
      MISSING,
      level('same', 'middle-name', NAME_GRADES.sameBare, 0.94, 0.07),
      level('near', 'middle-name', NAME_GRADES.near, 0.015, 0.004),
      level('part', 'middle-name', NAME_GRADES.otherLetters, 0.015, 0.036),
      otherwise('different', 0.03, 0.89),
    ],
  },
  {
    name: 'given-name',
    feature: 'given',
    termFrequency: { table: 'given-names', levels: ['same'], floor: 0.002 },
    levels: [
      MISSING,
      level('same', 'given-name', NAME_GRADES.sameBare, 0.96, 0.01),
      level('other-tone', 'given-name', NAME_GRADES.otherTone, 0.008, 0.0005),
      level('near', 'given-name', NAME_GRADES.near, 0.027, 0.004),
      level('other-letters', 'given-name', NAME_GRADES.otherLetters, 0.001, 0.009),
      otherwise('different', 0.004, 0.9765),
    ],
  },
];

const BIRTH_COMPARISONS: readonly ComparisonDeclaration[] = [
  {
    name: 'birth-date',
    feature: 'birthDate',
    levels: [
      MISSING,
      level('same-day', 'birth-date', 1, 0.86, 0.00009),
      level('same-month', 'birth-date', 0.9, 0.01, 0.0012),
      level('swapped', 'birth-date', 0.8, 0.01, 0.00006),
      level('one-digit', 'birth-date', 0.7, 0.03, 0.0012),
      level('year-only', 'birth-date', 0.6, 0.08, 0.0015),
      level('other-day', 'birth-date', BIRTH_GRADES.otherDay, 0.008, 0.0014),
      level('other-year', 'birth-date', BIRTH_GRADES.otherYear, 0.004, 0.0009),
      level('same-year', 'birth-date', 0.4, 0.003, 0.0126),
      level('next-year', 'birth-date', BIRTH_GRADES.nextYear, 0.003, 0.009),
      otherwise('different', 0.003, 0.9759),
    ],
  },
  {
    name: 'sex',
    feature: 'sex',
    levels: [MISSING, level('same', 'exact', 1, 0.985, 0.5), otherwise('different', 0.015, 0.5)],
  },
];

const NUMBER_COMPARISONS: readonly ComparisonDeclaration[] = [
  {
    name: 'national-id',
    feature: 'nationalIds',
    levels: [
      MISSING,
      // Twelve digits: two people have one number by chance once in 10^12 pairs; wrong numbers are what the vetoes are for.
      level('equal', 'personal-numbers', NUMBER_GRADES.equal, 0.95, 1e-12),
      level('one-typing-error', 'personal-numbers', NUMBER_GRADES.near, 0.03, 0.00006),
      level('doubtful', 'personal-numbers', NUMBER_GRADES.doubtful, 0.005, 0.01),
      otherwise('different', 0.025, 0.9897),
    ],
  },
  sameOrDifferent('id-card-9', 'idCard9', 0.96, 0.0000005),
  sameOrDifferent('passport', 'passportNumber', 0.8, 0.000001),
  sameOrDifferent('tax-code', 'taxCode', 0.97, 0.000001),
  sameOrDifferent('insurance-number', 'insuranceNumber', 0.97, 0.000001),
];

/** Match model of persons; how the figures were found is told in TRAINING.md. */
export const PERSON_MODEL: MatchModelDeclaration = {
  entity: 'person',
  version: '11',
  priorBits: -18,
  population: {
    things: 262_144,
    because:
      'records of one district meet by their keys; in a registry of the whole country a common name and a birth date are nobody alone',
  },
  thresholds: { match: 1.5, review: 1.5, conflict: -8 },
  alignment: 'name-words',
  comparisons: [...NAME_COMPARISONS, ...BIRTH_COMPARISONS, ...NUMBER_COMPARISONS, ...HOUSEHOLD_COMPARISONS],
  bodies: [HOUSEHOLD],
  exclusive: [
    {
      scheme: 'national-id',
      feature: 'nationalId',
      formerFeature: 'formerNationalIds',
      typingErrors: 1,
      slip: 'number-slip',
      doubtfulFeature: 'doubtfulNationalId',
      changedFeature: 'changedNationalIds',
    },
  ],
  vetoes: [
    { name: 'other-given-name', predicate: 'other-given-name' },
    { name: 'other-middle-name', predicate: 'other-middle-name' },
    { name: 'other-surname', predicate: 'other-surname' },
    { name: 'other-birth-date', predicate: 'other-birth-date', betweenClusters: true },
    { name: 'one-number-two-persons', predicate: 'one-number-two-persons' },
    { name: 'other-death', predicate: 'other-death', betweenClusters: true },
    { name: 'siblings', predicate: 'siblings' },
    { name: 'other-parents', predicate: 'other-parents', betweenClusters: true },
    { name: 'other-spouse', predicate: 'other-spouse', betweenClusters: true },
  ],
  reservations: [
    { name: 'name-and-birth-alone', predicate: 'name-and-birth-alone', from: 2 },
    { name: 'other-surname-and-birth', predicate: 'other-surname-and-birth', from: 1.5 },
    { name: 'no-name-no-number', predicate: 'no-name-no-number', from: 1.5 },
    { name: 'bare-name-and-birth-slip', predicate: 'bare-name-and-birth-slip', from: 1.5 },
    { name: 'name-of-other-hamlet', predicate: 'name-of-other-hamlet', from: 1.5 },
    { name: 'other-final-letter', predicate: 'other-final-letter', from: 1.5 },
    { name: 'other-card-fewer-words', predicate: 'other-card-fewer-words', from: 1.5 },
  ],
  settled: [
    { name: 'siblings', vetoes: ['siblings'] },
    { name: 'other-parents', vetoes: ['other-parents'] },
    { name: 'other-number-and-given-name', vetoes: ['exclusive:national-id', 'other-given-name'] },
    { name: 'other-number-and-middle-name', vetoes: ['exclusive:national-id', 'other-middle-name'] },
    { name: 'other-given-and-middle-name', vetoes: ['other-given-name', 'other-middle-name'] },
    { name: 'other-middle-name-and-birth', vetoes: ['other-middle-name', 'other-birth-date'] },
  ],
  ambiguity: {
    within: 3,
    withinAlike: 16,
    vetoes: ['other-given-name', 'other-middle-name', 'other-surname'],
    alike: 'born-as-twins',
    unless: 'surely-one-person',
  },
  witness: { bound: 'bound-by-number', saysTheSame: 'says-the-same' },
  clusterLimits: {
    records: { limit: 20, because: 'more than the catalogue has sources; from here on a decision needs four eyes too' },
    steps: { limit: 3, because: 'generated communes: 1 cluster in 5,000 is longer' },
    link: {
      limit: 7,
      because:
        'five bits and a half over the match threshold; generated communes: 0.1 clusters for 1,000 records, and up to 14 bits none was two people',
    },
  },
  termFrequencies: NAME_FREQUENCIES,
};
