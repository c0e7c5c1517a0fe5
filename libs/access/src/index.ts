export { ApiKeyNotFoundError, ForbiddenError, UnauthenticatedError } from './errors';
export { type Grant, grantCovers, type Role, ROLES, type View } from './grant';
export { AccessModule } from './guard/access.module';
export { Allow, ALLOWED_ROLES, OPEN_TO_ALL, OpenToAll } from './guard/allow.decorator';
export { bearerKeyOf } from './guard/bearer-key';
export { Caller } from './guard/caller.decorator';
export type { GuardedRequest } from './guard/guarded-request';
export { hashApiKey, newApiKey } from './keys/api-key';
export { apiKeyFaults, type ApiKeyWish } from './keys/api-key-faults';
export { ApiKeysModule } from './keys/api-keys.module';
export { ApiKeysService, type IssuedApiKey } from './keys/api-keys.service';
export { KeyRing } from './keys/key-ring';
export { KeyRingModule } from './keys/key-ring.module';
export type { ShownApiKey } from './keys/show-api-key';
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
