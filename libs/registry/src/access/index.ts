export * from './api-key-faults';
export * from './api-key-not-found.error';
export * from './api-keys.service';
export * from './show-api-key';
export * from './api-keys.module';
