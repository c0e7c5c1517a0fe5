export { ApiKeyStore } from './api-key-store';
export { ApiKeyRepository } from './api-key.repository';
export { EndedLoginRepository } from './ended-login.repository';
