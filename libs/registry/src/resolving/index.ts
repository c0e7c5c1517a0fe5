export { CurrentPolicy } from './current-policy';
export { ResolutionCoreModule } from './resolution-core.module';
export { DecisionUnit, type OpenDecisionUnit } from './unit-of-work/decision-unit';
