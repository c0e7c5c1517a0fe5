export { PolicyReplayRepository } from './records-behind.repository';
export { PolicyVersionRepository } from './policy-version.repository';
export { StoredIdentityRepository } from './stored-identity.repository';
