import { DATE_GRADES, type MatchModelDeclaration } from '@sogoc/matching';
import { level, MISSING, otherwise, sameOrDifferent } from '../modelling/level-builders';
import { HOLDER_GRADES } from '../modelling/holder-agreement';
import { ENTERPRISE_NAME_GRADES } from './comparing/enterprise-comparators';
import { OWNER_GRADES } from './comparing/people-of-enterprise';
import { TAX_CODE_GRADES } from './comparing/tax-code-agreement';
import { HAMLET_GRADES } from '../address/place-agreement';
import { SEAT_GRADES } from './comparing/seat-agreement';

/**
 * Match model of enterprises. Names alone never reach `match`: the law itself lists near-equal names of different enterprises.
 * How the figures were found is told in TRAINING.md.
 */
export const ENTERPRISE_MODEL: MatchModelDeclaration = {
  entity: 'enterprise',
  version: '7',
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
        level('same', 'enterprise-name', ENTERPRISE_NAME_GRADES.same, 0.35, 0.00001),
        level('same-common', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameCommon, 0.28, 0.00004),
        level('same-of-units', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameOfUnits, 0.12, 0.002),
        level('same-but-lost-marks', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameButLostMarks, 0.03, 0.0005),
        level('same-but-marks', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameButMarks, 0.03, 0.004),
        level('same-letters', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameLetters, 0.03, 0.0001),
        level('abbreviated', 'enterprise-name', ENTERPRISE_NAME_GRADES.abbreviated, 0.02, 0.0001),
        level('same-but-sign', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameButSign, 0.01, 0.03),
        level('same-proper-name', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameProperName, 0.05, 0.003),
        level('other-activities', 'enterprise-name', ENTERPRISE_NAME_GRADES.otherActivities, 0.02, 0.02),
        level('same-rare-sign', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameRareSign, 0.2, 0.00006),
        level('same-sign', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameSign, 0.2, 0.0003),
        level('same-given-name', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameGivenName, 0.1, 0.01),
        level('owners-name', 'enterprise-name', ENTERPRISE_NAME_GRADES.ownersName, 0.05, 0.05),
        level('near', 'enterprise-name', ENTERPRISE_NAME_GRADES.near, 0.04, 0.01),
        otherwise('different', 0.05, 0.94),
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
        level('same-number', 'people', HOLDER_GRADES.sameNumber, 0.33, 0.004),
        level('same-name', 'people', HOLDER_GRADES.sameName, 0.3, 0.025),
        level('same-letters', 'people', HOLDER_GRADES.sameLetters, 0.03, 0.002),
        level('similar-name', 'people', HOLDER_GRADES.similarName, 0.03, 0.006),
        // A household business is its owner's, and often has no other name.
        level('owners-number', 'people', OWNER_GRADES.sameNumber, 0.3, 0.0003),
        level('owners-rare-name', 'people', OWNER_GRADES.sameRareName, 0.1, 0.00003),
        level('owners-name', 'people', OWNER_GRADES.sameName, 0.2, 0.0001),
        level('owners-common-name', 'people', OWNER_GRADES.sameCommonName, 0.2, 0.0005),
        level('owners-letters', 'people', OWNER_GRADES.sameLetters, 0.02, 0.0001),
        level('owner-similar', 'people', OWNER_GRADES.similarName, 0.03, 0.001),
        level('owner-but-marks', 'people', OWNER_GRADES.sameButMarks, 0.03, 0.001),
        level('other-owner', 'people', OWNER_GRADES.different, 0.05, 0.95),
        otherwise('different', 0.31, 0.963),
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
  reservations: [{ name: 'common-name-alone', predicate: 'common-name-alone' }],
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
