import type { StoredAccount } from '@sogoc/persistence';

import type { View } from '../grant';

/** What people work with; whoever sees no golden records needs no view of them. */
export const VIEW_OF_ROLE: Readonly<Record<StoredAccount['role'], View>> = {
  steward: 'working',
  lead: 'working',
  operator: 'ids',
  auditor: 'ids',
};
