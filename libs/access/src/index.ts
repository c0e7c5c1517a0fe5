export { SessionConfig } from './accounts/session.config';
export { AccountsModule, PeopleModule } from './accounts/accounts.module';
export { AccountsService, type PersonWish } from './accounts/accounts.service';
export { ProposedPeopleService } from './accounts/proposed-people.service';
export { SessionNotFoundError } from './accounts/errors';
export { hashPassword } from './accounts/password';
export { OriginCheck } from './accounts/origin-check';
export { beginCookie, endCookie, sessionTokenOf } from './accounts/session-cookie';
export { SessionsService, type ShownSession } from './accounts/sessions.service';
export type { ShownPerson } from './accounts/show-person';
export { asksBlind, mustSayWhose, seesNoWeights } from './guessing-protection';
export { CollectionAccess, type OpenCollection } from './disclosure/collection-access';
export { DisclosureModule } from './disclosure/disclosure.module';
export { ENTITY_REGISTRY, EntityRegistryModule } from './disclosure/entity-registry.module';
export { CollectionNotFoundError, PurposeNotGrantedError } from './disclosure/errors';
export {
  codeOfWithheld,
  compileFieldGrant,
  disclosureOf,
  type FieldGrant,
  showsRecordKey,
  withheldBy,
} from './disclosure/field-grant';
export { shownText, type TextWarning, warningsOf } from './disclosure/notes-and-reasons-shown';
export { isRestricted, isShownWhole, recordsOf } from './disclosure/restrictions/is-restricted';
export { isFoundByContent } from './disclosure/restrictions/left-out-of-searches';
export {
  attributesWithoutRestrictedParties,
  namesWithRestrictedParties,
  withoutRestrictedParties,
} from './disclosure/restrictions/restricted-parties';
export { RestrictionBook } from './disclosure/restrictions/restriction-book';
export { dayEtag } from './disclosure/etags/day-etag';
export { etagOfMark, goldenEtag, matchesEtag } from './disclosure/etags/golden-etag';
export {
  project,
  projectAttributes,
  projectIdentifiers,
  type KnownGoldenRecord,
  projectContent,
  withheldOf,
  type ShownContent,
  type ShownGoldenRecord,
  type ShownProvenance,
} from './disclosure/project-golden';
export { projectRecord, type ShownCrosswalkRecord } from './disclosure/project-record';
export { projectDifference, type ShownDifference } from './disclosure/derived/project-difference';
export { projectTitle } from './disclosure/derived/project-title';
export { tellsRelations, tellsRoles } from './disclosure/derived/who-is-shown-relations-and-roles';
export { REDUCED_RECALL, reducedRecall } from './disclosure/reduced-recall';
export { revealOne } from './disclosure/reveal-one';
export { bitsOf, showExplanation, type ShownExplanation, weightOfBits } from './disclosure/show-explanation';
export { personalSchemesOf } from './disclosure/collection-access';
export { GrantBook } from './purposes/grant-book';
export { PurposeConfig } from './purposes/purpose.config';
export { GrantBookModule, PurposesModule } from './purposes/purposes.module';
export { groundOf, isUnderGrants, PurposeInBody, UnderGrants } from './purposes/under-grants.decorator';
export { ForbiddenError, UnauthenticatedError } from './errors';
export { authorOf, type Grant, grantCovers, type Role, type View } from './grant';
export { actsAs } from './role-hierarchy';
export { AccessModule } from './guard/access.module';
export { Allow, allowedRoles, OpenToAll, rolesOf } from './guard/allow.decorator';
export { authenticateEarly } from './guard/authenticate-early';
export { StillInForce } from './guard/still-in-force';
export { Authenticator } from './guard/authenticator';
export { bearerKeyOf } from './guard/bearer-key';
export { Caller } from './guard/caller.decorator';
export type { GuardedRequest } from './guarded-request';
export { noteShown, noteShownKey } from './disclosure/note-shown';
export { noteChangedObject, withinChange } from './record-of-reads/changed-objects';
export {
  type DisclosedSubject,
  disclosedSoFar,
  Disclosures,
  noteDisclosure,
  withinAnswer,
} from './record-of-reads/disclosures';
export { EntryOfKind } from './record-of-reads/entry-kind.decorator';
export { ReadLog } from './record-of-reads/read-log';
export { recordShown } from './record-of-reads/record-shown';
export { PutReadsOnRecord } from './record-of-reads/put-reads-on-record';
export { RecordOfReadsModule } from './record-of-reads/record-of-reads.module';
export { statementOfCall } from './record-of-reads/statement-of-call';
export { ProposalOutdatedError } from './proposals/errors';
export { ProposalsModule } from './proposals/proposals.module';
export { type Answer, DoneOrProposed } from './proposals/done-or-proposed';
export { ProposalsService } from './proposals/proposals.service';
export type { ShownProposal } from './proposals/show-proposal';
export { hashApiKey, newApiKey } from './keys/api-key';
export { ApiKeysModule } from './keys/api-keys.module';
export { ApiKeysService, type IssuedApiKey } from './keys/api-keys.service';
export type { ApiKeyWish } from './keys/api-key-faults';
export { type KeyAnswer, KeyRequestsService, type ShownKeyRequest } from './keys/key-requests.service';
export { KeyRingModule } from './keys/key-ring.module';
export { KeyRing } from './keys/key-ring';
export { OidcConfig } from './oidc/oidc.config';
export { OidcRefusedError } from './oidc/errors';
export type { PendingSignIn } from './oidc/identity-provider';
export { OidcSignInService } from './oidc/oidc-sign-in.service';
export { OidcModule } from './oidc/oidc.module';
export { RateLimited } from './limits/limited.decorator';
export { LimitCalls } from './limits/limit-calls';
export { LimitsModule, RateLimitModule } from './limits/limits.module';
export { QuestionMisses } from './limits/question-misses';
export { type IssuedToken, TokensService } from './tokens/tokens.service';
export { ClientKeysService } from './keys/clients/client-keys.service';
export { TokenConfig } from './tokens/token.config';
export { TokensModule } from './tokens/tokens.module';
export type { ShownApiKey } from './keys/show-api-key';
