export { CurrentPolicy } from './current-policy';
export { ResolutionCoreModule } from './resolution-core.module';
export type { ClaimRecords } from './unit-of-work/take-pending-records';
export { DecisionUnit, type OpenDecisionUnit } from './unit-of-work/decision-unit';
