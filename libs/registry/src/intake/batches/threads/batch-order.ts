import type { SourceProfile } from '@sogoc/core-entities';
import type { FieldFault } from '@sogoc/kernel';

import type { TakenRecord } from '../../taken-record';
import type { TakenBatch } from '../take-batch';

/** What a thread is asked, a batch of a source, in values that pass from one thread to another. */
export interface BatchOrder {
  /** The answer names it. */
  readonly number: number;
  readonly source: string;
  readonly collection: string;
  readonly habits?: SourceProfile;
  readonly bytes: Uint8Array;
  readonly isNdjson: boolean;
  readonly receivedAt: Date;
}

/** Why an item was not taken: an error's class does not pass. */
interface SentRefusal {
  readonly status: 'rejected';
  readonly code: string;
  readonly errors: readonly FieldFault[];
}

export type SentRecord = Exclude<TakenRecord, { readonly status: 'rejected' }> | SentRefusal;

export interface SentBatch {
  readonly taken: readonly SentRecord[];
  readonly recordKeys: TakenBatch['recordKeys'];
}

/** Why a batch was not taken. The code is PostgreSQL's, or Node's of a connection; a message could quote a person's values. */
export interface SentFault {
  readonly name: string;
  readonly code?: string;
  readonly stack?: string;
}

export type BatchAnswer =
  /** From now on it answers. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'taken'; readonly number: number; readonly batch: SentBatch }
  /** The whole cannot be read; who asked finds out why. */
  | { readonly kind: 'unreadable'; readonly number: number }
  | { readonly kind: 'failed'; readonly number: number; readonly fault: SentFault };

/** The one thing that a thread is told beside orders: to end when it has answered all. */
export const STOP = 'stop';
