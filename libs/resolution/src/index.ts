export type {
  RelationStatementRow,
  LinkedStatement,
  NamingStatement,
  StatedType,
} from './relations/relation-statement';
export type { WantedIdentifier, IdentifierCarrier } from './relations/identifier-carriers';
export { type RelationAnswerRow, answerHash, groupByStating } from './relations/relation-answer';
export { RELATION_TASK_KINDS, relationFindings } from './relations/relation-findings';
export { type Succession, successionFindings } from './relations/succession-findings';
export type { DerivedRelation } from './relations/derived-relation';
export { RelationTypes, type ReplacingType } from './relations/relation-types';
export { type RelationEnd, type RelationStatus, MAX_CARRIERS } from './relations/resolve-relation';
export { deriveRelations } from './relations/derive-relations';
export { statementRows, droppedReplacements } from './relations/statement-rows';
export { carriersOfStatements, namedIdentifiers } from './relations/identifier-carriers';
export { distinctStatements, partsExceedingWhole, successorsOf } from './relations/successions';
export { type CheckedGoldenChange, isAboutRelations, planRelationCheck } from './relations/plan-relation-check';
