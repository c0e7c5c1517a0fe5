export * from './problem';
export * from './source-record';
