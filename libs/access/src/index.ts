export { type OpenCollection, CollectionAccess } from './disclosure/collection-access';
export { type FieldGrant, compileFieldGrant, showsRecordKey } from './disclosure/field-grant';
export {
  project,
  projectContent,
  projectAttributes,
  type ShownProvenance,
  type ShownGoldenRecord,
  type ShownContent,
} from './disclosure/project-golden';
export { projectRecord, type ShownMemberRecord } from './disclosure/project-record';
export { REDUCED_RECALL, reducedRecall } from './disclosure/reduced-recall';
export { goldenEtag, matchesEtag } from './disclosure/golden-etag';
export { bitsOf, type ShownExplanation, showExplanation } from './disclosure/show-explanation';
export { CollectionNotFoundError } from './disclosure/errors';
export { DisclosureModule } from './disclosure/disclosure.module';
export { ENTITY_REGISTRY, EntityRegistryModule } from './disclosure/entity-registry.module';
