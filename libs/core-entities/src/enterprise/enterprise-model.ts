import type { MatchModelDeclaration } from '@sogoc/matching';
import { level, MISSING, otherwise, sameOrDifferent } from '../modelling/level-builders';
import { ENTERPRISE_NAME_GRADES } from './enterprise-comparators';

/**
 * Match model of enterprises. Names alone never reach `match`: the law itself lists near-equal names of different enterprises.
 * How the figures were found is told in TRAINING.md.
 */
export const ENTERPRISE_MODEL: MatchModelDeclaration = {
  entity: 'enterprise',
  version: '3',
  priorBits: -13,
  thresholds: { match: 4, review: 1 },
  comparisons: [
    {
      name: 'tax-code',
      feature: 'taxCode',
      levels: [
        MISSING,
        level('equal', 'tax-code', 1, 0.985, 1e-11),
        level('other-unit-of-family', 'tax-code', 0.5, 0.0004, 0.2),
        otherwise('different', 0.0146, 0.8),
      ],
    },
    {
      name: 'name',
      feature: 'name',
      levels: [
        MISSING,
        level('same', 'enterprise-name', ENTERPRISE_NAME_GRADES.same, 0.35, 0.00001),
        level('same-common', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameCommon, 0.3, 0.00004),
        level('same-of-units', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameOfUnits, 0.15, 0.0008),
        level('same-but-marks', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameButMarks, 0.03, 0.015),
        level('same-proper-name', 'enterprise-name', ENTERPRISE_NAME_GRADES.sameProperName, 0.08, 0.006),
        level('other-activities', 'enterprise-name', ENTERPRISE_NAME_GRADES.otherActivities, 0.02, 0.02),
        level('near', 'enterprise-name', ENTERPRISE_NAME_GRADES.near, 0.04, 0.01),
        otherwise('different', 0.03, 0.95),
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
    sameOrDifferent('representative-id', 'representativeIds', 0.85, 0.01),
    {
      name: 'representative-name',
      feature: 'representativeNames',
      levels: [MISSING, level('same', 'exact', 1, 0.83, 0.1), otherwise('different', 0.17, 0.9)],
    },
    {
      name: 'founded-on',
      feature: 'foundedOn',
      levels: [
        MISSING,
        level('same-day', 'date-parts', 1, 0.93, 0.0006),
        level('near', 'date-parts', 0.6, 0.05, 0.01),
        otherwise('different', 0.02, 0.9894),
      ],
    },
    sameOrDifferent('phone', 'phone', 0.8, 0.02),
    sameOrDifferent('email', 'email', 0.8, 0.01),
    sameOrDifferent('address-line', 'addressLine', 0.75, 0.006),
    {
      name: 'commune',
      feature: 'communes',
      levels: [MISSING, level('shared', 'overlap', 1, 0.95, 0.4), otherwise('different', 0.05, 0.6)],
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
  exclusive: [{ scheme: 'tax-code', feature: 'taxCode', typingErrors: 0 }],
  vetoes: [
    { name: 'unit-beside-parent', predicate: 'unit-beside-parent' },
    { name: 'distinguished-name', predicate: 'distinguished-name' },
    { name: 'one-code-two-enterprises', predicate: 'one-code-two-enterprises' },
  ],
  settled: [
    { name: 'unit-beside-parent', vetoes: ['unit-beside-parent'] },
    { name: 'other-code-and-name', vetoes: ['exclusive:tax-code', 'distinguished-name'] },
  ],
  clusterLimits: {
    records: { limit: 20, because: 'more than the catalogue has sources; from here on a decision needs four eyes too' },
    steps: { limit: 3, because: 'generated communes: the longest of 4,000 clusters has two steps' },
    link: { limit: 9, because: 'five bits over the match threshold; generated communes: no cluster' },
  },
};
