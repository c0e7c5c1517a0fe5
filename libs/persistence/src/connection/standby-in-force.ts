import { AsyncLocalStorage } from 'node:async_hooks';

import type { DataSource } from 'typeorm';

/** A second server that follows the first one, for who may read what is a moment old. */
export interface ReadsFrom {
  readonly source: DataSource;
  /** Its connection broke, so that nobody is sent there until it is looked at again. */
  lost(): void;
}

const inForce = new AsyncLocalStorage<ReadsFrom | undefined>();

/** Reads of `work` that are no part of a transaction that changes something go to the standby. */
export const withinStandby = <T>(standby: ReadsFrom, work: () => T): T => inForce.run(standby, work);

/** Reads of `work` go to the primary, whatever is in force around it. */
export const onPrimary = <T>(work: () => T): T => inForce.run(undefined, work);

export const standbyInForce = (): ReadsFrom | undefined => inForce.getStore();
