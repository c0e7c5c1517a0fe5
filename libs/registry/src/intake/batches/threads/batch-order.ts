import type { SourceProfile } from '@sogoc/core-entities';
import type { FieldFault } from '@sogoc/kernel';

import type { TakenRecord } from '../../taken-record';

/** What a thread is asked, a batch of a source, in values that pass from one thread to another. */
export interface BatchOrder {
  /** The answer names it. */
  readonly number: number;
  readonly source: string;
  readonly collection: string;
  readonly habits?: SourceProfile;
  readonly items: readonly unknown[];
  readonly receivedAt: Date;
}

/** Why an item was not taken: an error's class does not pass. */
interface SentRefusal {
  readonly status: 'rejected';
  readonly code: string;
  readonly errors: readonly FieldFault[];
}

export type SentRecord = Exclude<TakenRecord, { readonly status: 'rejected' }> | SentRefusal;

/** Why a batch was not taken. The code is PostgreSQL's, or Node's of a connection; a message could quote a person's values. */
export interface SentFault {
  readonly name: string;
  readonly code?: string;
  readonly stack?: string;
}

export type BatchAnswer =
  /** From now on it answers. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'taken'; readonly number: number; readonly records: readonly SentRecord[] }
  | { readonly kind: 'failed'; readonly number: number; readonly fault: SentFault };

/** The one thing that a thread is told beside orders: to end when it has answered all. */
export const STOP = 'stop';
