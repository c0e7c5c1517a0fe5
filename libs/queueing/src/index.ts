export * from './queue-backend';
export * from './resolution-queue';
export * from './queue-backend-of';
