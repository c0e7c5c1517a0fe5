export * from './policy-version.repository';
export * from './policy-replay.repository';
export * from './stored-identity.repository';
