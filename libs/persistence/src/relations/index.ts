export * from './identifier-carrier.repository';
export * from './relation-statement.repository';
export * from './read-snapshot';
