export * from './queue-backend';
export * from './resolution-queue';
