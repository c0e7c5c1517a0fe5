export * from './decision-log.repository';
export * from './decision-row';
export * from './decision-side.repository';
export * from './decision.repository';
