import type { ComparisonDeclaration, EvidenceBodyDeclaration } from '@sogoc/matching';
import { level, MISSING, otherwise, sameOrDifferent } from '../../modelling/level-builders';
import { COMMUNE_GRADES, HAMLET_GRADES } from '../../address/by-words/place-agreement';

/** Families share these, so each weighs less than its rarity would allow: the rarity is the household's, not the person's. */
export const HOUSEHOLD_COMPARISONS: readonly ComparisonDeclaration[] = [
  sameOrDifferent('phone', 'phone', 0.5, 0.0002),
  sameOrDifferent('email', 'email', 0.5, 0.0005),
  {
    name: 'address-line',
    feature: 'addressLines',
    levels: [MISSING, level('same', 'exact', 1, 0.8, 0.0007), otherwise('different', 0.2, 0.9993)],
  },
  {
    name: 'hamlet',
    feature: 'hamlets',
    levels: [
      MISSING,
      level('shared', 'hamlets', HAMLET_GRADES.shared, 0.8, 0.08),
      level('other-kind', 'hamlets', HAMLET_GRADES.otherKind, 0.07, 0.17),
      otherwise('different', 0.13, 0.75),
    ],
  },
  {
    name: 'commune',
    feature: 'communes',
    levels: [
      MISSING,
      level('shared', 'communes', COMMUNE_GRADES.same, 0.85, 0.028),
      level('same-by-name', 'communes', COMMUNE_GRADES.sameByName, 0.05, 0.004),
      otherwise('different', 0.1, 0.968),
    ],
  },
  {
    name: 'father',
    feature: 'fatherName',
    levels: [
      MISSING,
      level('same', 'plain-name', 1, 0.9, 0.03),
      level('near', 'plain-name', 0.7, 0.07, 0.02),
      otherwise('different', 0.03, 0.95),
    ],
  },
  {
    name: 'mother',
    feature: 'motherName',
    levels: [
      MISSING,
      level('same', 'plain-name', 1, 0.9, 0.03),
      level('near', 'plain-name', 0.7, 0.07, 0.02),
      otherwise('different', 0.03, 0.95),
    ],
  },
  {
    name: 'spouse',
    feature: 'spouseNames',
    levels: [
      MISSING,
      level('same', 'plain-name', 1, 0.9, 0.015),
      level('near', 'plain-name', 0.7, 0.05, 0.015),
      otherwise('different', 0.05, 0.97),
    ],
  },
  {
    name: 'origin',
    feature: 'originProvince',
    levels: [MISSING, level('same', 'exact', 1, 0.95, 0.5), otherwise('different', 0.05, 0.5)],
  },
];

/** One household shares all of this at once, so together it says no more than that the two are of one. */
export const HOUSEHOLD: EvidenceBodyDeclaration = {
  name: 'household',
  comparisons: ['phone', 'address-line', 'hamlet', 'father', 'mother', 'spouse'],
  most: 12,
};
