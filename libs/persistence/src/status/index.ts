export { MigrationStateRepository } from './migration-state.repository';
export { RegistryStatusRepository } from './registry-status.repository';
