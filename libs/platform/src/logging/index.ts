export * from './log-stream';
export * from './loggable-error';
export * from './logging.module';
export * from './request-context';
