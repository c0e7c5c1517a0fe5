export * from './log-stream';
export * from './loggable-error';
export * from './logging.module';
