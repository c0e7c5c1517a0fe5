export { RecomputationInputRepository } from './recomputation-input.repository';
export { SealRepository } from './seal.repository';
export { StoredStateRepository } from './stored-state.repository';
