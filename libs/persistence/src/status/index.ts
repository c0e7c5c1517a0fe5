export { MigrationStateRepository } from './migration-state.repository';
export { RegistryStatusRepository } from './registry-status.repository';
export { ServerStateRepository } from './server-state.repository';
