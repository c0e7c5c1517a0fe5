export { parseAddress, parseAddressUnits } from './addresses/parse-address';
export { readHamlets, type Hamlet } from './addresses/hamlets';
export { beginsWithUnit, placeWords } from './addresses/address-words';
export { readStreetParts } from './addresses/street-parts';
export { flatInBlock } from './addresses/flat-in-block';
export { communesEverCalled } from './admin-units/communes-ever-called';
export type { AdminUnit, UnitLevel } from './admin-units/admin-unit';
export {
  CODE_SETS,
  type CodeSet,
  codeSetAt,
  type CodeSetValidity,
  CURRENT_CODE_SET,
  isCodeSet,
} from './admin-units/code-set';
export { resolveUnitCode } from './admin-units/resolve-unit-code';
export { currentUnitsOf, formerUnitsOf } from './admin-units/successors';
export { findUnit, unitsOf } from './admin-units/unit-registry';
export { HOLIDAY_YEARS, HOLIDAYS_VERSION } from './calendar/holidays';
export {
  MENDING_DAYS,
  SUBJECT_CLOCKS_VERSION,
  type SubjectRequestKind,
  subjectDueDays,
} from './calendar/subject-clocks';
export { LEGAL_DATES, LEGAL_DATES_VERSION } from './calendar/legal-dates';
export { addWorkingDays, workingDaysUntil } from './calendar/working-days';
export { parseEmail } from './contacts/email';
export { MOBILE_PREFIX_SINCE_2018 } from './contacts/mobile-prefixes';
export { mayHoldSeveral, phoneNumbersOf } from './contacts/phone-numbers';
export { parsePhone } from './contacts/phone';
export { addDays, daysBetween } from './dates/day-arithmetic';
export { type ParsedPartialDate, parsePartialDate } from './dates/partial-date';
export { boundsOfDay, vietnamDay } from './dates/vietnam-day';
export { decodeProvenFont } from './encodings/decode-proven-font';
export { decodeLegacy } from './encodings/decode-legacy';
export { detectEncoding } from './encodings/detect-encoding';
export { withoutEscapes } from './encodings/escaped-letters';
export { isReadableAsWritten } from './encodings/when-an-encoding-is-sure';
export { enterpriseNameParts, type EnterpriseNameParts } from './enterprises/enterprise-name';
export { isPlaceholderEnterpriseName } from './enterprises/placeholder-enterprise-name';
export { parseEnterpriseStatus } from './enterprises/status/enterprise-status';
export type { LegalForm } from './enterprises/legal-forms/legal-forms';
export { isAgencyCode, LONGEST_AGENCY_CODE } from './agencies/agency-code';
export { maybeRomanEnd } from './enterprises/words/numerals';
export { afterTrade, isShopSign, tellingWordsOfSign } from './enterprises/shop-signs';
export { parseLegalForm } from './enterprises/parse-legal-form';
export type { FindingCode } from './findings/finding-catalogue';
export { finding } from './findings/finding';
export { parseIdCard9 } from './identifiers/identity-card-9-digits';
export { parseHealthInsuranceNumber, parseSocialInsuranceNumber } from './identifiers/insurance-numbers';
export {
  isStrictNationalId,
  type NationalIdContext,
  nationalIdParts,
  parseNationalId,
} from './identifiers/national-id';
export { parsePassport } from './identifiers/passport';
export { isValidTaxCode10, isValidTaxCode13, taxCheckDigit } from './identifiers/tax-check-digit';
export { type ParsedTaxCode, parseTaxCode } from './identifiers/tax-code';
export {
  formatCadastralTriple,
  normaliseMapSheet,
  normaliseParcelNumber,
  parseCadastralTriple,
  parseCadastralTripleText,
} from './land-parcel/cadastral-triple';
export { parseCertificateSerial, type ParsedCertificateSerial } from './land-parcel/certificate-serial';
export { encodeGeohash, metresBetween, type Position } from './land-parcel/parcel-codes/geohash';
export { readFlatNumber } from './land-parcel/flat-number';
export { fromEsriJson } from './land-parcel/geometry/esri-json';
export { onlyGeometry } from './land-parcel/geometry/only-geometry';
export { outlineOverlap } from './land-parcel/geometry/outline-overlap';
export { type ParcelOutline, parseGeometry } from './land-parcel/geometry/parse-geometry';
export { extentOf, MILLIMETRES_PER_METRE, type PlanePoint, polygonArea } from './land-parcel/geometry/plane';
export { withoutEmptyParts } from './land-parcel/geometry/read-coordinates';
export { isLandUseCode, landUseKind } from './land-parcel/land-use-codes';
export { parseLandUse } from './land-parcel/land-use';
export { isInVietnam, type ParsedParcelCode, parseParcelCode } from './land-parcel/parcel-codes/parcel-code';
export { PARCEL_POSITION_TOLERANCE_METRES, parcelCodeDistance } from './land-parcel/parcel-codes/parcel-code-distance';
export { areasAddUp, partsExceedWhole } from './land-parcel/survey-tolerance';
export { parseReferenceSystem, WGS_84 } from './land-parcel/reference-system';
export { VN2000_ZONES, vn2000ZoneOfCrs, vn2000ZoneOfProvince } from './land-parcel/vn2000-zones';
export { vn2000ToWgs84 } from './land-parcel/vn2000';
export { abbreviates } from './names/abbreviations';
export { withoutFirstTitle } from './names/titles/forms-of-address';
export { nameKeys } from './text/name-keys';
export { areRegionalForms } from './names/regional-names-and-sex';
export { type JointName, jointNames } from './names/joint-names';
export { normaliseName, wellSpelledName } from './names/normalise-name';
export { withHighlandPrefixes } from './names/highland-apostrophes';
export { motherOfNewborn } from './names/placeholders/mother-of-newborn';
export { isSpelledSyllable } from './text/vietnamese-syllable';
export { syllableAsMeant } from './names/syllable-as-meant';
export { type NumberKind, readWrittenNumber } from './numbers/written-number';
export { remembered } from './text/bounded-cache';
export { foldDiacritics } from './text/fold-diacritics';
export { isPlaceholderNumber, isPlaceholderText } from './text/placeholder';
export { withoutNumberLabel } from './text/number-label';
export { syllableKeys } from './text/syllable-key';
export { isVietnameseSyllable } from './text/vietnamese-syllable';
export { tidyText } from './text/tidy-text';
export { parseSex, type Sex } from './words/sex';
export {
  DHARMA_SURNAME,
  isListedSurname,
  GIVEN_NAME_COUNTS,
  MIDDLE_NAME_COUNTS,
  type NameWordCount,
  SURNAME_COUNTS,
  SURNAME_PLAIN_KEYS,
  WOMENS_WORD,
  WORDS_COUNTED,
} from './words/surnames';
