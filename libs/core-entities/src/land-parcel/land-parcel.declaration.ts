import type { EntityDeclaration } from '../declaration/entity-declaration';
import { communeComparator, hamletOrFieldComparator } from '../address/by-words/place-agreement';
import { LAND_PARCEL_ATTRIBUTES } from './land-parcel-attributes';
import { holderComparator } from '../modelling/holder-agreement';
import { areaComparator } from './comparing/area-agreement';
import { parcelCodeComparator } from './comparing/parcel-codes-near';
import { placeOfPlotComparator } from './comparing/plots-of-one-holder/place-of-plot-agreement';
import { positionComparator } from './comparing/position-agreement';
import { cadastreComparator } from './comparing/map-number-agreement';
import { marksOfLandParcel } from './marks-of-land-parcel';
import { LAND_PARCEL_IDENTIFIERS } from './land-parcel-identifiers';
import { LAND_PARCEL_BLOCKING_KEYS } from './land-parcel-blocking-keys';
import { LAND_PARCEL_MODEL } from './land-parcel-model';
import {
  closedBesideSuccessor,
  numberOfAnother,
  otherFormerCommune,
  otherLotOfHolder,
  otherNumberOnSheet,
  otherParcelCode,
  otherSize,
  predecessorOfOther,
} from './comparing/land-parcel-vetoes';
import { holderNameAndSizeAlone, numberAndSizeAlone } from './comparing/size-alone';
import { otherPlace, placesFarApart } from './comparing/places-far-apart';
import { otherCertificateOtherHolder } from './comparing/other-certificate-other-holder';
import {
  otherCertifiedPlot,
  otherField,
  otherSurveyedPlot,
  otherUse,
} from './comparing/plots-of-one-holder/other-plot-of-holder';
import { otherFlat } from './comparing/other-flat';
import { oneNumberOnTwoSheets } from './comparing/one-number-on-two-sheets';
import { areSurelyOneParcel, isHeldUnderOneNumber, isOnePlotOfHolder } from './comparing/surely-one-parcel';
import { LAND_PARCEL_RELATIONS, landParcelRelations, landParcelTitle } from './land-parcel-relations';
import { LAND_PARCEL_RECOLLECTION } from './land-parcel-earlier-versions';
import { standardiseLandParcel } from './standardise-land-parcel';

export const landParcel: EntityDeclaration = Object.freeze<EntityDeclaration>({
  entity: 'land-parcel',
  collection: 'land-parcels',
  titleVi: 'Thửa đất',
  titleEn: 'Land parcel',
  attributes: LAND_PARCEL_ATTRIBUTES,
  identifiers: LAND_PARCEL_IDENTIFIERS,
  placedBy: [''],
  standardise: standardiseLandParcel,
  recollection: LAND_PARCEL_RECOLLECTION,
  standardiserVersion: 'land-parcel-12',
  blockingKeys: LAND_PARCEL_BLOCKING_KEYS,
  model: LAND_PARCEL_MODEL,
  comparators: {
    position: positionComparator,
    cadastre: cadastreComparator,
    'place-in-commune': hamletOrFieldComparator,
    'place-of-plot': placeOfPlotComparator,
    holders: holderComparator,
    'parcel-code': parcelCodeComparator,
    area: areaComparator,
    communes: communeComparator,
  },
  predicates: {
    'other-number-on-sheet': otherNumberOnSheet,
    'predecessor-of-other': predecessorOfOther,
    'other-parcel-code': otherParcelCode,
    'closed-beside-successor': closedBesideSuccessor,
    'places-far-apart': placesFarApart,
    'number-of-another': numberOfAnother,
    'other-size': otherSize,
    'other-former-commune': otherFormerCommune,
    'other-place': otherPlace,
    'other-lot-of-holder': otherLotOfHolder,
    'other-flat': otherFlat,
    'other-field': otherField,
    'other-use': otherUse,
    'other-surveyed-plot': otherSurveyedPlot,
    'other-certified-plot': otherCertifiedPlot,
    'surely-one-parcel': areSurelyOneParcel,
    'one-plot-of-holder': isOnePlotOfHolder,
    'held-under-one-number': isHeldUnderOneNumber,
    'other-certificate-other-holder': otherCertificateOtherHolder,
    'holder-name-and-size-alone': holderNameAndSizeAlone,
    'number-and-size-alone': numberAndSizeAlone,
    'one-number-on-two-sheets': oneNumberOnTwoSheets,
  },
  relations: LAND_PARCEL_RELATIONS,
  statedRelations: landParcelRelations,
  contradictsName: () => false,
  marksOf: marksOfLandParcel,
  titleOf: landParcelTitle,
});
