import { isUuid } from '@sogoc/kernel';
import type { GoldenRecordRepository, GoldenRecordState } from '@sogoc/persistence';
import type { RowFilter } from '@sogoc/resolution';

import { GoldenRecordNotFoundError, GoldenRecordRetiredError } from './errors';

/** An id whose cluster now carries an older one. */
export interface AbsorbedId {
  readonly id: string;
  readonly mergedInto: string;
}

/** What is behind an id: a golden record, or the id that took it in. */
export type FoundGolden = Exclude<GoldenRecordState, { readonly kind: 'retired' }>;

/** Where an id leads that a call names. Throws `GoldenRecordNotFoundError`, also for what is no id or lies outside `within`, and `GoldenRecordRetiredError`. */
export async function findGolden(
  goldens: Pick<GoldenRecordRepository, 'findState'>,
  entity: string,
  id: string,
  within?: RowFilter,
): Promise<FoundGolden> {
  const state = isUuid(id) ? await goldens.findState(entity, id.toLowerCase(), within) : undefined;
  if (state === undefined) throw new GoldenRecordNotFoundError();
  if (state.kind === 'retired') throw new GoldenRecordRetiredError();
  return state;
}
