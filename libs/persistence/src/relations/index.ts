export { IdentifierCarrierRepository } from './identifier-carrier.repository';
export { RelationAnswerRepository } from './relation-answer.repository';
export { RelationRecheckRepository } from './relation-recheck.repository';
export { RelationStatementRepository } from './relation-statement.repository';
export { SupposedGoldensRepository } from './supposed-goldens.repository';
