export * from './access';
export * from './config';
export * from './http';
export * from './logging';
export * from './problems';
export * from './process/stop-signal';
export * from './metrics';
export * from './rate-limit';
