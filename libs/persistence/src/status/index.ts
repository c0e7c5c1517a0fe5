export * from './migration-state.repository';
export * from './registry-status.repository';
