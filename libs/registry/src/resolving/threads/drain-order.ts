import type { BulkLoadStage, DatabaseSettings } from '@sogoc/persistence';

import type { ResolvedBatch } from '../logging/resolution-log';
import type { BatchSizes } from '../batch-sizes';

/** What a thread is told: which entity of which database it drains, and how. */
export interface DrainOrder extends BatchSizes {
  readonly database: DatabaseSettings;
  readonly entity: string;
  /** Left out: no source is paused. */
  readonly conflictsPerHour?: number;
}

/** What a thread tells: one call of the log it is to be told to. */
export type DrainNotice =
  | { readonly kind: 'resolved'; readonly batch: ResolvedBatch }
  | { readonly kind: 'batchHalved'; readonly limit: number }
  | { readonly kind: 'handedOver'; readonly records: number }
  | { readonly kind: 'failed'; readonly recordNumber: number; readonly error: unknown }
  | { readonly kind: 'paused'; readonly source: string; readonly conflicts: number }
  | { readonly kind: 'loadEntered'; readonly stage: BulkLoadStage | 'over' }
  | { readonly kind: 'interrupted'; readonly error: unknown };

/** The one thing that a thread is told later: to end after the batch under way. */
export const STOP = 'stop';
