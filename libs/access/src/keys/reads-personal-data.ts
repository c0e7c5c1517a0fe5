import type { ApiKeyWish } from './api-key-faults';

/** Whether a key would show values of golden records that others pushed. A source sees its own; operators and auditors see none. */
export function readsPersonalData({ role, view }: Pick<ApiKeyWish, 'role' | 'view'>): boolean {
  return (role === 'consumer' || role === 'steward' || role === 'lead') && view !== 'ids';
}
