export * from './carried-ids';
export * from './considered-versions';
export * from './derive-record';
export * from './derive-state';
export * from './recomputation-types';
export * from './recompute';
export * from './recompute-stored';
