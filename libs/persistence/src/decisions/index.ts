export * from './decision-log.repository';
export * from './decision-side.repository';
export * from './decision.repository';
export * from './due-hold.repository';
