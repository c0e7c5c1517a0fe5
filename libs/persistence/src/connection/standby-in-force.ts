import { AsyncLocalStorage } from 'node:async_hooks';

import type { DataSource } from 'typeorm';

import { ConnectionLostError } from '../faults/errors';

/** A second server that follows the first one, for who may read what is a moment old. */
export interface ReadsFrom {
  readonly source: DataSource;
  /** Aborts when it is away, also when it only stopped to answer: who waits for it waits no longer. */
  readonly gone: AbortSignal;
  /** Its connection broke, so that nobody is sent there until it is looked at again. */
  lost(): void;
  /** The primary answered a read in its place, so whoever asked has seen more than it may have. */
  passOver(): void;
}

const inForce = new AsyncLocalStorage<ReadsFrom | undefined>();

/** Reads of `work` that are no part of a transaction that changes something go to the standby. */
export const withinStandby = <T>(standby: ReadsFrom, work: () => T): T => inForce.run(standby, work);

/** Reads of `work` go to the primary, whatever is in force around it. */
export const onPrimary = <T>(work: () => T): T => inForce.run(undefined, work);

/**
 * What `work` answers, unless the standby goes away first: then work is left to itself.
 * @throws ConnectionLostError
 */
export async function whileThere<T>({ gone }: ReadsFrom, work: () => Promise<T>): Promise<T> {
  let leave = (): void => undefined;
  const left = new Promise<never>((_, reject) => {
    leave = () => reject(new ConnectionLostError(gone.reason));
    if (gone.aborted) leave();
    gone.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([work(), left]);
  } finally {
    gone.removeEventListener('abort', leave);
  }
}

export const standbyInForce = (): ReadsFrom | undefined => inForce.getStore();
