import type { RegistryRequest } from '@sogoc/platform';

import type { Grant } from './grant';

/** A request that passed the guard. */
export interface GuardedRequest extends RegistryRequest {
  grant?: Grant;
}
