export { type Hamlet, type HamletKind, readHamlets } from './addresses/hamlets';
export { type AddressContext, parseAddress, type ParsedAddress } from './addresses/parse-address';
export { readStreetParts, type StreetParts } from './addresses/street-parts';
export { type AdminUnit, mayStandAt, splitUnitName, type UnitLevel, type UnitType } from './admin-units/admin-unit';
export {
  CODE_SETS,
  type CodeSet,
  codeSetAt,
  type CodeSetValidity,
  CURRENT_CODE_SET,
  isCodeSet,
} from './admin-units/code-set';
export { type ResolvedUnitName, resolveUnitName } from './admin-units/resolve-unit-name';
export { type ResolvedUnitCode, resolveUnitCode, type UnitCodeContext } from './admin-units/resolve-unit';
export {
  currentUnitsOf,
  formerUnitsOf,
  PROVINCE_SUCCESSORS,
  type SuccessionReason,
  type UnitSuccessor,
} from './admin-units/successors';
export {
  findUnitsByName,
  mayNameUnit,
  sameUnitName,
  type UnitNameAgreement,
  type UnitNameMatch,
  type UnitNameQuery,
} from './admin-units/unit-names';
export { findUnit, unitsOf } from './admin-units/unit-registry';
export {
  AREA_CODE_CHANGES,
  AREA_CODE_PHASES,
  type AreaCodeChange,
  type AreaCodePhase,
  type Confidence,
  type OldLandline,
  readOldLandline,
  UNCHANGED_AREA_CODES,
} from './contacts/area-codes';
export { parseEmail } from './contacts/email';
export { MOBILE_CHANGE, MOBILE_PREFIX_SINCE_2018 } from './contacts/mobile-prefixes';
export { phoneNumbersOf } from './contacts/phone-numbers';
export { type ParsedPhone, parsePhone, type PhoneContext, type PhoneKind } from './contacts/phone';
export { dateOfJulianDay, daysInMonth, julianDay } from './dates/calendar';
export { compareDates, type DateAgreement } from './dates/compare-dates';
export { gregorianOfLunar, lunarCandidates, lunarDate, type LunarDate } from './dates/lunar-date';
export {
  type DatePrecision,
  formatPartialDate,
  type ParsedPartialDate,
  parsePartialDate,
  type PartialDateContext,
} from './dates/partial-date';
export {
  isPlaceholderDate,
  PLACEHOLDER_DATES,
  PLACEHOLDER_DATES_VERSION,
  type PlaceholderDate,
} from './dates/placeholder-dates';
export { vietnamDay } from './dates/vietnam-day';
export {
  decodeLegacy,
  type DetectedEncoding,
  detectEncoding,
  type EncodingEvidence,
  isReadableAsWritten,
  type LegacyEncoding,
  type TextEncoding,
} from './encodings/detect-encoding';
export { repairLostHorns } from './encodings/lost-horn';
export {
  confusingNameRelation,
  type ConfusingNameRelation,
  type EnterpriseNames,
  sharesOtherName,
} from './enterprises/confusing-names';
export type { DependentUnitKind } from './enterprises/dependent-unit';
export { enterpriseNameParts, type EnterpriseNameParts } from './enterprises/enterprise-name';
export {
  type EnterpriseStatus,
  type ParsedEnterpriseStatus,
  parseEnterpriseStatus,
} from './enterprises/enterprise-status';
export type { LegalForm } from './enterprises/legal-forms';
export { maybeRomanEnd } from './enterprises/numerals';
export { parseLegalForm } from './enterprises/parse-legal-form';
export { REGISTRATION_STATUSES, type StatusEntry, TAX_STATUSES } from './enterprises/status-lists';
export { FINDING_CATALOGUE, type FindingCode } from './findings/finding-catalogue';
export { finding } from './findings/finding';
export { type ParsedCard9, parseIdCard9 } from './identifiers/card9';
export {
  type ParsedInsuranceNumber,
  parseHealthInsuranceNumber,
  parseSocialInsuranceNumber,
} from './identifiers/insurance-numbers';
export { type NationalIdRepair, nationalIdRepairs } from './identifiers/national-id-repairs';
export {
  isStrictNationalId,
  type NationalIdContext,
  nationalIdFindings,
  nationalIdParts,
  type NationalIdParts,
  type ParsedNationalId,
  parseNationalId,
} from './identifiers/national-id';
export { mrzCheckDigit, type ParsedPassport, parsePassport } from './identifiers/passport';
export { CARD9_PROVINCES, REGISTRATION_PROVINCES } from './identifiers/registration-provinces';
export { isValidTaxCode10, isValidTaxCode13, taxCheckDigit } from './identifiers/tax-check-digit';
export { parentTaxCode, type ParsedTaxCode, parseTaxCode, type TaxCodeKind } from './identifiers/tax-code';
export { parseArea } from './land-parcel/area';
export {
  type CadastralTriple,
  type CadastralTripleInput,
  formatCadastralTriple,
  normaliseMapSheet,
  normaliseParcelNumber,
  parseCadastralTriple,
  parseCadastralTripleText,
  type ParsedCadastralTriple,
} from './land-parcel/cadastral-triple';
export {
  type CertificateForm,
  parseCertificateSerial,
  type ParsedCertificateSerial,
} from './land-parcel/certificate-serial';
export { decodeGeohash, encodeGeohash, metresBetween, type Position } from './land-parcel/geohash';
export { fromEsriJson } from './land-parcel/geometry/esri-json';
export { innerPoint } from './land-parcel/geometry/inner-point';
export { outlineOverlap, type OutlineOverlap } from './land-parcel/geometry/outline-overlap';
export { type ParcelOutline, type ParsedGeometry, parseGeometry } from './land-parcel/geometry/parse-geometry';
export {
  extentOf,
  MILLIMETRES_PER_METRE,
  type PlanePoint,
  type PlanePolygon,
  type PlaneRing,
  polygonArea,
} from './land-parcel/geometry/plane';
export { withoutEmptyParts } from './land-parcel/geometry/read-coordinates';
export { isLandUseCode, LAND_USE_CODES } from './land-parcel/land-use-codes';
export { type ParsedLandUse, parseLandUse } from './land-parcel/land-use';
export {
  isInVietnam,
  PARCEL_POSITION_TOLERANCE_METRES,
  parcelCodeDistance,
  type ParsedParcelCode,
  parseParcelCode,
  sameParcelPosition,
} from './land-parcel/parcel-code';
export {
  areasAddUp,
  type LifecycleFault,
  type ParcelArea,
  type ParcelEvent,
  parcelEventFaults,
  type ParcelEventKind,
  partsExceedWhole,
  SURVEY_TOLERANCE,
} from './land-parcel/parcel-lifecycle';
export { proj4Project, proj4Reproject } from './land-parcel/proj4-reproject';
export { nearestVn2000Zone, parseReferenceSystem, type ReferenceSystem, WGS_84 } from './land-parcel/reference-system';
export { VN2000_ZONES, type Vn2000Zone, vn2000ZoneOfCrs, vn2000ZoneOfProvince } from './land-parcel/vn2000-zones';
export {
  readVn2000Point,
  type Reproject,
  VN2000_TO_WGS84,
  vn2000Definition,
  type Vn2000Point,
  vn2000ToWgs84,
} from './land-parcel/vn2000';
export { abbreviates, abbreviationExpansions, agreesAbbreviated } from './names/abbreviations';
export { confusionKey } from './names/confusion-key';
export { bareName, type BareName, withoutFirstTitle } from './names/forms-of-address';
export { keysOfTokens, nameAgreement, type NameKeyLevel, nameKeys, type NameKeys, nameTokens } from './names/name-keys';
export {
  areRegionalForms,
  hasForeignLetters,
  isHighlandName,
  nameParts,
  type NameParts,
  sexHint,
  type SexHint,
  unorderedNameKey,
} from './names/name-parts';
export { isWellSpelledName, type NormalisedName, normaliseName } from './names/normalise-name';
export { isPlaceholderName } from './names/placeholder-name';
export { type NumberKind, readWrittenNumber, type WrittenNumber } from './numbers/written-number';
export type { Rule, RuleSubject } from './rules/rule';
export { rulesPage } from './rules/rules-page';
export { RULES } from './rules/rules';
export { remembered } from './text/bounded-cache';
export { foldDiacritics, foldWord } from './text/fold-diacritics';
export {
  isPlaceholderNumber,
  isPlaceholderSerial,
  isPlaceholderText,
  mayStartPlaceholderText,
} from './text/placeholder';
export type { CodeRepair } from './text/read-code';
export { splitTone, syllableKeys } from './text/syllable-key';
export { type TidiedText, tidy, tidyText } from './text/tidy-text';
export { isVietnameseSyllable } from './text/vietnamese-syllable';
export { parseSex, type Sex } from './words/sex';
