import { DATE_GRADES, type MatchModelDeclaration } from '@sogoc/matching';
import { level, MISSING, otherwise, sameOrDifferent } from '../modelling/level-builders';
import { HOLDER_GRADES } from '../modelling/holder-agreement';
import { ENTERPRISE_NAME_GRADES } from './comparing/enterprise-comparators';
import { INDUSTRY_GRADES } from './comparing/industry-agreement';
import { OWNER_GRADES } from './comparing/people-of-enterprise';
import { TAX_CODE_GRADES } from './comparing/tax-code-agreement';
import { HAMLET_GRADES } from '../address/by-words/place-agreement';
import { SEAT_GRADES } from './comparing/seat-agreement';

/**
 * Match model of enterprises. Names alone never reach `match`: the law itself lists near-equal names of different enterprises.
 * How the figures were found is told in TRAINING.md.
 */
export const ENTERPRISE_MODEL: MatchModelDeclaration = {
  entity: 'enterprise',
  version: '10',
  priorBits: -13,
  thresholds: { match: 0, review: 0 },
  comparisons: [
    {
      name: 'tax-code',
      feature: 'statedTaxCode',
      levels: [
        MISSING,
        level('equal', 'tax-code', TAX_CODE_GRADES.same, 0.955, 1e-11),
        level('slip', 'tax-code', TAX_CODE_GRADES.slip, 0.02, 0.0001),
        level('misread', 'tax-code', TAX_CODE_GRADES.misread, 0.01, 0.01),
        level('other-unit-of-family', 'tax-code', TAX_CODE_GRADES.family, 0.0004, 0.2),
        otherwise('different', 0.0146, 0.7899),
      ],
    },
    {
      name: 'name',
      feature: 'name',
      levels: [
        MISSING,
        level('same', 'enterprise-name', ENTERPRISE_NAME_GRADES.same, 0.235, 0.000007),
        level('same-common', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameCommon, 0.2, 0.000028),
        level('same-of-units', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameOfUnits, 0.084, 0.0014),
        level('same-but-lost-marks', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameButLostMarks, 0.021, 0.00035),
        level('same-but-marks', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameButMarks, 0.021, 0.0028),
        level('same-letters', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameLetters, 0.021, 0.00007),
        level('abbreviated', 'enterprise-name', ENTERPRISE_NAME_GRADES.abbreviated, 0.014, 0.00007),
        level('same-but-sign', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameButSign, 0.007, 0.021),
        level('same-proper-name', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameProperName, 0.035, 0.0021),
        level('other-activities', 'enterprise-name', ENTERPRISE_NAME_GRADES.otherActivities, 0.014, 0.014),
        // Names of household businesses, of which three in ten pairs are: many bear one.
        level('same-rare-sign', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameRareSign, 0.045, 0.000015),
        level('same-sign', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameSign, 0.08, 0.00016),
        level('sign-without-trade', 'enterprise-name', ENTERPRISE_NAME_GRADES.signWithoutTrade, 0.02, 0.0004),
        level('same-given-name', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameGivenName, 0.045, 0.0045),
        level('owners-name', 'enterprise-name', ENTERPRISE_NAME_GRADES.ownersName, 0.08, 0.08),
        level('owner-beside-sign', 'enterprise-name', ENTERPRISE_NAME_GRADES.ownerBesideSign, 0.01, 0.04),
        level('slip', 'enterprise-name', ENTERPRISE_NAME_GRADES.slip, 0.014, 0.00027),
        level('cut-in-word', 'enterprise-name', ENTERPRISE_NAME_GRADES.cutInWord, 0.004, 0.00005),
        level('cut-after-word', 'enterprise-name', ENTERPRISE_NAME_GRADES.cutAfterWord, 0.01, 0.0025),
        level('near', 'enterprise-name', ENTERPRISE_NAME_GRADES.near, 0.014, 0.0035),
        otherwise('different', 0.026, 0.82678),
      ],
    },
    // These say again what the name says, so they weigh as among enterprises of one name.
    sameOrDifferent('foreign-name', 'foreignName', 0.9, 0.3),
    sameOrDifferent('short-name', 'shortName', 0.9, 0.3),
    {
      name: 'unit-name',
      feature: 'unitName',
      levels: [MISSING, level('shared', 'overlap', 1, 0.97, 0.3), otherwise('different', 0.03, 0.7)],
    },
    {
      name: 'legal-form',
      feature: 'legalForm',
      levels: [
        MISSING,
        level('same', 'legal-form', 1, 0.9, 0.35),
        level('same-kind', 'legal-form', 0.8, 0.07, 0.3),
        otherwise('different', 0.03, 0.35),
      ],
    },
    {
      // Representatives are replaced, and their names are written in many ways: another one says little.
      name: 'representative',
      feature: 'people',
      levels: [
        MISSING,
        level('same-number', 'people', HOLDER_GRADES.sameNumber, 0.18, 0.0022),
        level('same-name', 'people', HOLDER_GRADES.sameName, 0.165, 0.01375),
        level('same-letters', 'people', HOLDER_GRADES.sameLetters, 0.0165, 0.0011),
        level('similar-name', 'people', HOLDER_GRADES.similarName, 0.0165, 0.0033),
        // A household business is its owner's, and often has no other name.
        level('owners-number', 'people', OWNER_GRADES.sameNumber, 0.135, 0.000135),
        level('owners-rare-name', 'people', OWNER_GRADES.sameRareName, 0.045, 0.000027),
        level('owners-name', 'people', OWNER_GRADES.sameName, 0.09, 0.000125),
        level('owners-common-name', 'people', OWNER_GRADES.sameCommonName, 0.09, 0.000285),
        level('owners-letters', 'people', OWNER_GRADES.sameLetters, 0.009, 0.00014),
        level('owner-similar', 'people', OWNER_GRADES.similarName, 0.0135, 0.00045),
        level('owner-but-marks', 'people', OWNER_GRADES.sameButMarks, 0.0135, 0.00045),
        level('other-owner', 'people', OWNER_GRADES.different, 0.056, 0.448045),
        level('untold', 'people', OWNER_GRADES.untold, 0.01, 0.01),
        otherwise('different', 0.16, 0.520358),
      ],
    },
    {
      name: 'founded-on',
      feature: 'foundedOn',
      levels: [
        MISSING,
        level('same-day', 'date-parts', DATE_GRADES.sameDay, 0.8, 0.0006),
        level('padded', 'padded-year', 1, 0.08, 0.02),
        level('near', 'date-parts', DATE_GRADES.oneDigit, 0.02, 0.004),
        level('same-year', 'date-parts', DATE_GRADES.yearOnly, 0.04, 0.02),
        level('other-day', 'date-parts', DATE_GRADES.sameYear, 0.02, 0.035),
        otherwise('different', 0.04, 0.9204),
      ],
    },
    sameOrDifferent('registration-number', 'registrationNumber', 0.97, 0.000001),
    sameOrDifferent('phone', 'phone', 0.7, 0.015),
    sameOrDifferent('email', 'email', 0.7, 0.01),
    sameOrDifferent('address-line', 'houses', 0.75, 0.006),
    {
      name: 'hamlet',
      feature: 'hamlets',
      levels: [
        MISSING,
        level('shared', 'hamlets', HAMLET_GRADES.shared, 0.75, 0.12),
        level('other-kind', 'hamlets', HAMLET_GRADES.otherKind, 0.1, 0.2),
        otherwise('different', 0.15, 0.68),
      ],
    },
    {
      name: 'seat',
      feature: 'seat',
      levels: [
        MISSING,
        level('same-commune', 'seat', SEAT_GRADES.sameCommune, 0.8, 0.13),
        level('same-by-name', 'seat', SEAT_GRADES.sameByName, 0.05, 0.01),
        level('same-province', 'seat', SEAT_GRADES.sameProvince, 0.05, 0.02),
        level('other-commune', 'seat', SEAT_GRADES.otherCommune, 0.07, 0.34),
        otherwise('other-province', 0.03, 0.5),
      ],
    },
    {
      // Firms register many lines, and lists take one of them; what a name says of its trade counts there.
      name: 'industries',
      feature: 'industries',
      levels: [
        MISSING,
        level('same', 'industries', INDUSTRY_GRADES.sameClass, 0.7, 0.25),
        level('same-division', 'industries', INDUSTRY_GRADES.sameDivision, 0.24, 0.15),
        otherwise('different', 0.06, 0.6),
      ],
    },
    {
      name: 'unit',
      feature: 'unit',
      levels: [
        MISSING,
        level('both-main', 'unit', 1, 0.85, 0.5),
        level('both-dependent', 'unit', 0.8, 0.147, 0.1),
        otherwise('different', 0.003, 0.4),
      ],
    },
    {
      name: 'charter-capital',
      feature: 'charterCapital',
      levels: [MISSING, level('same', 'numeric-ratio', 0.999, 0.85, 0.12), otherwise('different', 0.15, 0.88)],
    },
  ],
  // A list that names the owner alone may mean either of his shops.
  ambiguity: { within: 3, withinAlike: 6, vetoes: ['other-household'] },
  // Owner and phone are the owner's, of whichever of his businesses.
  bodies: [{ name: 'people', comparisons: ['representative', 'phone', 'email'], most: 11.5 }],
  exclusive: [{ scheme: 'tax-code', feature: 'taxCode', formerFeature: 'formerTaxCodes', typingErrors: 0 }],
  vetoes: [
    { name: 'unit-beside-parent', predicate: 'unit-beside-parent' },
    { name: 'other-unit', predicate: 'other-unit', betweenClusters: true },
    { name: 'distinguished-name', predicate: 'distinguished-name' },
    { name: 'one-code-two-enterprises', predicate: 'one-code-two-enterprises' },
    { name: 'other-household', predicate: 'other-household' },
    { name: 'household-closed', predicate: 'household-closed' },
    { name: 'observed-after-the-end', predicate: 'observed-after-the-end' },
    { name: 'household-beside-company', predicate: 'household-beside-company' },
    { name: 'reorganised-into-other', predicate: 'reorganised-into-other' },
  ],
  reservations: [
    { name: 'common-name-alone', predicate: 'common-name-alone' },
    { name: 'other-representative', predicate: 'other-representative' },
    { name: 'other-name-one-owner', predicate: 'other-name-one-owner' },
    { name: 'owner-at-other-place', predicate: 'owner-at-other-place' },
  ],
  settled: [
    { name: 'unit-beside-parent', vetoes: ['unit-beside-parent'] },
    { name: 'other-unit', vetoes: ['other-unit'] },
    { name: 'other-household', vetoes: ['other-household'] },
    { name: 'household-beside-company', vetoes: ['household-beside-company'] },
    { name: 'reorganised-into-other', vetoes: ['reorganised-into-other'] },
    { name: 'other-code-and-name', vetoes: ['exclusive:tax-code', 'distinguished-name'] },
  ],
  clusterLimits: {
    records: { limit: 20, because: 'more than the catalogue has sources; from here on a decision needs four eyes too' },
    steps: { limit: 3, because: 'generated communes: the longest of 4,000 clusters has two steps' },
    link: { limit: 5, because: 'five bits over the match threshold; made-up communes: all that was below 9 was one' },
  },
};
