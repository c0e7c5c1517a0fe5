import type { Named, Page } from './contract';
import { get, post, queryOf } from './request';

export interface BatchPattern {
  readonly collection: string;
  readonly sources: readonly string[];
  readonly levels?: Readonly<Record<string, string>>;
  readonly weightFrom: number;
  readonly weightTo: number;
}

export interface BatchPreview {
  readonly pattern: BatchPattern;
  readonly count: number;
  readonly taskIds: readonly string[];
  /** To be looked at one by one. */
  readonly sample: readonly string[];
  readonly approvalReasons: readonly string[];
}

interface BatchStep {
  readonly by: Named;
  readonly at: string;
  readonly reason?: string;
}

export interface Batch {
  readonly id: string;
  readonly verdict: BatchVerdict;
  readonly status: string;
  readonly approvalReasons: readonly string[];
  readonly pattern: BatchPattern;
  readonly counts: {
    readonly tasks: number;
    readonly decided: number;
    readonly left: number;
    readonly reversed: number;
  };
  readonly author: Named;
  readonly reason?: string;
  readonly madeAt: string;
  readonly approval?: BatchStep;
  readonly reversal?: BatchStep;
}

export type BatchVerdict = 'same' | 'different';

export interface BatchOrder {
  readonly taskId: string;
  readonly verdict: BatchVerdict;
  readonly taskIds: readonly string[];
  readonly viewed: readonly string[];
  readonly reason: string;
}

export const previewBatch = (taskId: string, verdict: BatchVerdict, signal?: AbortSignal): Promise<BatchPreview> =>
  post('/decision-batches/preview', { taskId, verdict }, { signal });
export const decideBatch = (order: BatchOrder, idempotencyKey: string): Promise<Batch> =>
  post('/decision-batches', order, { idempotencyKey });
/** The newest first; without a status, in whatever state. */
export const readBatches = (status?: string): Promise<Page<Batch>> =>
  get(`/decision-batches${queryOf({ status, pageSize: 50 })}`);
export const approveBatch = (id: string): Promise<Batch> => post(`/decision-batches/${id}/approval`, undefined);
export const reverseBatch = (id: string, reason: string): Promise<Batch> =>
  post(`/decision-batches/${id}/reversal`, { reason });
