export * from './back-end-connection';
export * from './queue-backend';
export * from './queue-backend-of';
export * from './resolution-hint-consumer';
export * from './resolution-queue';
