export { DecisionLogRepository } from './decision-log.repository';
export { DecisionSideRepository } from './decision-side.repository';
export { DecisionRepository } from './decision.repository';
export { DueHoldRepository } from './due-hold.repository';
