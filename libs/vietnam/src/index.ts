export * from './addresses/parse-address';
export * from './addresses/street-parts';
export * from './admin-units/admin-unit';
export * from './admin-units/code-set';
export * from './admin-units/resolve-unit';
export * from './admin-units/successors';
export * from './admin-units/unit-names';
export { findUnit, unitsOf } from './admin-units/unit-registry';
export * from './contacts/area-codes';
export * from './contacts/email';
export { MOBILE_CHANGE, MOBILE_PREFIX_SINCE_2018 } from './contacts/mobile-prefixes';
export * from './contacts/phone';
export * from './dates/calendar';
export * from './dates/partial-date';
export * from './enterprises/enterprise-name';
export * from './enterprises/enterprise-status';
export type { LegalForm } from './enterprises/legal-forms';
export { maybeRomanEnd } from './enterprises/numerals';
export * from './enterprises/parse-legal-form';
export * from './enterprises/status-lists';
export * from './findings/finding';
export * from './findings/finding-catalogue';
export * from './identifiers/card9';
export * from './identifiers/insurance-numbers';
export * from './identifiers/national-id';
export * from './identifiers/national-id-repairs';
export * from './identifiers/passport';
export * from './identifiers/registration-provinces';
export * from './identifiers/tax-check-digit';
export * from './identifiers/tax-code';
export * from './land-parcel/cadastral-triple';
export * from './land-parcel/certificate-serial';
export * from './land-parcel/geohash';
export * from './land-parcel/land-use';
export { isLandUseCode, LAND_USE_CODES } from './land-parcel/land-use-codes';
export * from './land-parcel/parcel-code';
export * from './numbers/written-number';
export * from './names/name-keys';
export * from './names/normalise-name';
export { remembered } from './text/bounded-cache';
export * from './text/fold-diacritics';
export * from './text/placeholder';
export type { CodeRepair } from './text/read-code';
export { syllableKeys, splitTone } from './text/syllable-key';
export * from './text/tidy-text';
export * from './rules/rule';
export { RULES } from './rules/rules';
export { rulesPage } from './rules/rules-page';
export * from './words/sex';
export * from './encodings/detect-encoding';
export { repairLostHorns } from './encodings/lost-horn';
export * from './names/surnames';
export { isVietnameseSyllable } from './text/vietnamese-syllable';
export * from './names/abbreviations';
export * from './names/confusion-key';
export * from './names/name-parts';
export * from './dates/compare-dates';
export * from './dates/lunar-date';
export * from './land-parcel/parcel-lifecycle';
export * from './land-parcel/vn2000';
export * from './land-parcel/vn2000-zones';
export * from './enterprises/confusing-names';
export * from './admin-units/resolve-unit-name';
export * from './land-parcel/area';
export * from './land-parcel/proj4-reproject';
export * from './land-parcel/reference-system';
export * from './land-parcel/geometry/esri-json';
export * from './land-parcel/geometry/outline-overlap';
export { withoutEmptyParts } from './land-parcel/geometry/read-coordinates';
export * from './land-parcel/geometry/parse-geometry';
export {
  extentOf,
  MILLIMETRES_PER_METRE,
  polygonArea,
  type PlanePoint,
  type PlanePolygon,
  type PlaneRing,
} from './land-parcel/geometry/plane';
export { innerPoint } from './land-parcel/geometry/inner-point';
