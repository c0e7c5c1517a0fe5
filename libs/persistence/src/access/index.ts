export { ApiKeyStore } from './api-key-store';
export { ApiKeyRepository } from './api-key.repository';
export { KeyAllowanceRepository } from './key-allowance.repository';
