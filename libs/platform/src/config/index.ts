export * from './config.module';
export * from './database.config';
export * from './http.config';
export * from './invalid-configuration.error';
export * from './logging.config';
export * from './queue.config';
export * from './read-config';
