export * from './recompute-stored';
