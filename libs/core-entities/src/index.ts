export { type CompiledEntity, compileEntity } from './declaration/compile-entity';
export { type UnreadAttribute, UnreadAttributes } from './declaration/unread-attributes';
export type {
  AttributeDeclaration,
  AttributeType,
  EarlierVersion,
  EntityDeclaration,
  IdentifierDeclaration,
  RawAttributes,
  Sensitivity,
  SourceProfile,
  StandardisationContext,
  StandardisedRecord,
} from './declaration/entity-declaration';
export type {
  RelationEnding,
  RelationDeclaration,
  RelationMeaning,
  Replacement,
  StatedAct,
  StatedRelation,
} from './declaration/relation-declaration';
export { ADDRESS_MEMBERS } from './address/read-address';
export { placesOfProvince, provinceToday } from './address/provinces-today';
export { outlineDifference, type OutlineDifference } from './differences/outline-differences';
export { valueDifferences, type ValueDifference } from './differences/value-differences';
export { type EntityOverride, overrideEntity } from './declaration/override-entity';
export { enterprise } from './enterprise/enterprise.declaration';
export { buildEntityRegistry, coreEntities, coreRegistry, type EntityRegistry } from './entity-registry';
export { landParcel } from './land-parcel/land-parcel.declaration';
export { person } from './person/person.declaration';
export { declaredHash, policyContent, type PolicyContent, policyHash } from './policy/policy-content';
export { standardisationFingerprintsOf } from './policy/standardisation-fingerprint';
export { MOST_EARLIER_VERSIONS, type RecalledRecord, recallEarlier } from './earlier-versions/recall-earlier-versions';
export type { FormerRelation } from './earlier-versions/former-relations';
export { placeholderHash } from './reading/source-profile/habitual-placeholders';
export { proposePlaceholders } from './reading/source-profile/propose-placeholders';
export { proposeSourceProfile, type SourceProfileProposal } from './reading/source-profile/propose-source-profile';
export { type AskedPlace, askedPlacesOf } from './search/asked-words';
export {
  plainWholeTerm,
  plainWordTerm,
  type SearchTerm,
  searchTermsOf,
  type SearchWord,
  valueTerm,
  wholeTerm,
  wordTerm,
} from './search/search-terms';
