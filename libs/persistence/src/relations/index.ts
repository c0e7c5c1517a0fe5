export * from './identifier-carrier.repository';
export * from './relation-statement.repository';
export * from './supposed-goldens.repository';
export * from './read-snapshot';
export * from './relation-answer.repository';
export * from './relation-recheck.repository';
