import type { EvidenceBodyDeclaration, MatchModelDeclaration } from '@sogoc/matching';
import { level, MISSING, otherwise, sameOrDifferent } from '../modelling/level-builders';
import { HOLDER_GRADES } from '../modelling/holder-agreement';
import { COMMUNE_GRADES } from '../address/by-words/place-agreement';
import { PLOT_PLACE_GRADES } from './comparing/plots-of-one-holder/place-of-plot-agreement';
import { PARCEL_CODE_GRADES } from './comparing/parcel-codes-near';
import { AREA_GRADES } from './comparing/area-agreement';
import { POSITION_GRADES } from './comparing/position-agreement';
import { CADASTRE_GRADES } from './comparing/map-number-agreement';

/** House and street lie in one hamlet: both agreeing says no more than the house alone. */
const ADDRESS: EvidenceBodyDeclaration = {
  name: 'address',
  comparisons: ['address-line', 'place-in-commune'],
  most: 6.2,
};

/** Match model of land parcels; how the figures were found is told in TRAINING.md. */
export const LAND_PARCEL_MODEL: MatchModelDeclaration = {
  entity: 'land-parcel',
  version: '9',
  priorBits: -8.5,
  thresholds: { match: -0.5, review: -0.5 },
  comparisons: [
    {
      name: 'parcel-code',
      feature: 'parcelCode',
      levels: [
        MISSING,
        level('same', 'parcel-code', PARCEL_CODE_GRADES.same, 0.9, 0.0005),
        level('near', 'parcel-code', PARCEL_CODE_GRADES.near, 0.05, 0.01),
        level('slip', 'parcel-code', PARCEL_CODE_GRADES.slip, 0.03, 0.002),
        otherwise('different', 0.02, 0.9875),
      ],
    },
    {
      name: 'position',
      feature: 'position',
      levels: [
        MISSING,
        level('same-point', 'position', POSITION_GRADES.samePoint, 0.74, 0.00008),
        level('same-outline', 'position', POSITION_GRADES.sameOutline, 0.05, 0.00001),
        level('within-two-metres', 'position', POSITION_GRADES.withinTwoMetres, 0.12, 0.0013),
        level('most-of-outline', 'position', POSITION_GRADES.mostOfOutline, 0.01, 0.001),
        level('within-five-metres', 'position', POSITION_GRADES.withinFiveMetres, 0.03, 0.0133),
        level('within-twelve-metres', 'position', POSITION_GRADES.withinTwelveMetres, 0.03, 0.04),
        level('within-thirty-metres', 'position', POSITION_GRADES.withinThirtyMetres, 0.025, 0.07),
        otherwise('far', 0.015, 0.8753),
      ],
    },
    {
      name: 'cadastre',
      feature: 'cadastre',
      levels: [
        MISSING,
        level('same-parcel', 'cadastre', CADASTRE_GRADES.sameParcel, 0.09, 0.00001),
        level('same-without-series', 'cadastre', CADASTRE_GRADES.sameWithoutSeries, 0.27, 0.00005),
        level('same-numbers', 'cadastre', CADASTRE_GRADES.sameNumbers, 0.1, 0.0006),
        level('former-parcel', 'cadastre', CADASTRE_GRADES.formerParcel, 0.02, 0.0005),
        level('same-numbers-across-reform', 'cadastre', CADASTRE_GRADES.sameNumbersAcrossReform, 0.16, 0.0044),
        level('same-parcel-number', 'cadastre', CADASTRE_GRADES.sameParcelNumber, 0.2, 0.0218),
        level('same-number-on-other-sheet', 'cadastre', CADASTRE_GRADES.sameNumberOnOtherSheet, 0.07, 0.05),
        level('other-map', 'cadastre', CADASTRE_GRADES.otherMap, 0.0625, 0.25),
        level('other-sheet-of-some-map', 'cadastre', CADASTRE_GRADES.otherSheetOfSomeMap, 0.03, 0.13),
        level('other-sheet', 'cadastre', CADASTRE_GRADES.otherSheet, 0.01, 0.16),
        level('other-number', 'cadastre', CADASTRE_GRADES.otherNumber, 0.006, 0.12),
        level('next-number-across-reform', 'cadastre', CADASTRE_GRADES.nextNumberAcrossReform, 0.002, 0.05),
        otherwise('other-number-on-sheet', 0.001, 0.22),
      ],
    },
    sameOrDifferent('certificate', 'certificates', 0.876, 0.0256),
    {
      name: 'area',
      feature: 'areas',
      levels: [
        MISSING,
        level('same-measurement', 'area', AREA_GRADES.sameMeasurement, 0.3, 0.0035),
        level('same', 'area', AREA_GRADES.same, 0.24, 0.004),
        level('same-small', 'area', AREA_GRADES.sameSmall, 0.17, 0.0106),
        level('close', 'area', AREA_GRADES.close, 0.16, 0.016),
        level('near', 'area', AREA_GRADES.near, 0.12, 0.018),
        level('paced-out', 'area', AREA_GRADES.pacedOut, 0.02, 0.0066),
        level('roughly', 'area', AREA_GRADES.roughly, 0.005, 0.0115),
        level('two-measurements', 'area', AREA_GRADES.twoMeasurements, 0.006, 0.024),
        level('part-of-use', 'area', AREA_GRADES.partOfUse, 0.008, 0.0028),
        otherwise('different', 0.0056, 0.8835),
      ],
    },
    {
      name: 'holders',
      feature: 'holders',
      levels: [
        MISSING,
        level('same-number', 'holders', HOLDER_GRADES.sameNumber, 0.42, 0.0065),
        level('same-name', 'holders', HOLDER_GRADES.sameName, 0.42, 0.008),
        level('same-letters', 'holders', HOLDER_GRADES.sameLetters, 0.05, 0.001),
        level('similar-name', 'holders', HOLDER_GRADES.similarName, 0.03, 0.004),
        otherwise('different', 0.106, 0.975),
      ],
    },
    {
      name: 'land-uses',
      feature: 'landUses',
      levels: [
        MISSING,
        level('same', 'jaccard', 1, 0.9, 0.6),
        level('some', 'overlap', 1, 0.085, 0.17),
        otherwise('different', 0.015, 0.23),
      ],
    },
    sameOrDifferent('address-line', 'houses', 0.9, 0.0125),
    {
      name: 'place-in-commune',
      feature: 'localPlaces',
      levels: [
        MISSING,
        level('shared-field', 'place-of-plot', PLOT_PLACE_GRADES.sharedField, 0.35, 0.0178),
        level('shared', 'place-of-plot', PLOT_PLACE_GRADES.shared, 0.43, 0.135),
        level('other-part', 'place-of-plot', PLOT_PLACE_GRADES.otherPart, 0.025, 0.05),
        level('other-kind', 'place-of-plot', PLOT_PLACE_GRADES.otherKind, 0.157, 0.4572),
        level('other-field', 'place-of-plot', PLOT_PLACE_GRADES.otherField, 0.008, 0.17),
        otherwise('different', 0.03, 0.17),
      ],
    },
    {
      name: 'commune',
      feature: 'communes',
      levels: [
        MISSING,
        level('shared', 'communes', COMMUNE_GRADES.same, 0.925, 0.48),
        level('same-by-name', 'communes', COMMUNE_GRADES.sameByName, 0.05, 0.03),
        otherwise('different', 0.025, 0.49),
      ],
    },
  ],
  bodies: [ADDRESS],
  exclusive: [],
  vetoes: [
    { name: 'other-number-on-sheet', predicate: 'other-number-on-sheet', betweenClusters: true },
    { name: 'predecessor-of-other', predicate: 'predecessor-of-other', betweenClusters: true },
    { name: 'other-parcel-code', predicate: 'other-parcel-code', betweenClusters: true },
    { name: 'closed-beside-successor', predicate: 'closed-beside-successor', betweenClusters: true },
    { name: 'places-far-apart', predicate: 'places-far-apart', betweenClusters: true },
    { name: 'number-of-another', predicate: 'number-of-another', betweenClusters: true },
    { name: 'other-size', predicate: 'other-size', betweenClusters: true },
    { name: 'other-former-commune', predicate: 'other-former-commune', betweenClusters: true },
    { name: 'other-place', predicate: 'other-place', betweenClusters: true },
    { name: 'other-field', predicate: 'other-field', betweenClusters: true },
    { name: 'other-use', predicate: 'other-use', betweenClusters: true },
    { name: 'other-surveyed-plot', predicate: 'other-surveyed-plot', betweenClusters: true },
    { name: 'other-certified-plot', predicate: 'other-certified-plot', betweenClusters: true },
    { name: 'other-flat', predicate: 'other-flat', betweenClusters: true },
    { name: 'other-lot-of-holder', predicate: 'other-lot-of-holder' },
  ],
  reservations: [
    { name: 'holder-name-and-size-alone', predicate: 'holder-name-and-size-alone', from: 4 },
    { name: 'number-and-size-alone', predicate: 'number-and-size-alone' },
    { name: 'one-number-on-two-sheets', predicate: 'one-number-on-two-sheets' },
  ],
  questions: [{ name: 'other-certificate-other-holder', predicate: 'other-certificate-other-holder' }],
  settled: [
    { name: 'other-size', vetoes: ['other-size'] },
    { name: 'other-former-commune', vetoes: ['other-former-commune'] },
    { name: 'other-place', vetoes: ['other-place'] },
    { name: 'other-field', vetoes: ['other-field'], betweenClusters: true },
    { name: 'other-use', vetoes: ['other-use'], betweenClusters: true },
    { name: 'other-surveyed-plot', vetoes: ['other-surveyed-plot'], betweenClusters: true },
    { name: 'other-certified-plot', vetoes: ['other-certified-plot'], betweenClusters: true },
    { name: 'other-flat', vetoes: ['other-flat'], betweenClusters: true },
    { name: 'other-lot-of-holder', vetoes: ['other-lot-of-holder'], betweenClusters: true },
  ],
  witness: { bound: 'one-plot-of-holder', saysTheSame: 'held-under-one-number' },
  ambiguity: { within: 3, withinAlike: 3, vetoes: ['other-number-on-sheet'], unless: 'surely-one-parcel' },
  clusterLimits: {
    records: { limit: 20, because: 'more than the catalogue has sources; from here on a decision needs four eyes too' },
    steps: { limit: 3, because: 'generated communes: the longest of 4,000 clusters has three steps' },
    link: {
      limit: 2.5,
      because:
        'three bits over the match threshold; generated communes: 0.7 clusters for 1,000 records, most of them two parcels',
    },
  },
};
