export { RecomputationInputRepository } from './recomputation-input.repository';
export { StoredStateRepository } from './stored-state.repository';
