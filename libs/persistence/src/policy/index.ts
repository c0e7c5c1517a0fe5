export { PolicyReplayRepository } from './policy-replay.repository';
export { PolicyVersionRepository } from './policy-version.repository';
export { StoredIdentityRepository } from './stored-identity.repository';
