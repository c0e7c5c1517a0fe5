export * from './errors';
export * from './find-golden';
