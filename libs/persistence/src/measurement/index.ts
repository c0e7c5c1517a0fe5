export * from './copy-cost';
export * from './run-shape';
export * from './run-sql';
export * from './statement-costs';
