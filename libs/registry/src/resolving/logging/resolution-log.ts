import type { BulkLoadStage } from '@sogoc/persistence';

/** A batch that was resolved and committed. */
export interface ResolvedBatch {
  readonly entity: string;
  readonly records: number;
  readonly durationMs: number;
  /** Of each record with news, the newest version. */
  readonly newReceiptNumbers: readonly number[];
  /** How many of those versions could not be standardised. */
  readonly failed: number;
}

/** What the operator reads of resolution: counts, ids and durations in ms, never what a record says. */
export interface ResolutionLog {
  resolved(batch: ResolvedBatch): void;
  batchHalved(entity: string, limit: number): void;
  /** So many records belong to components too large to be resolved beside others, and wait for their lane. */
  handedOver(entity: string, records: number): void;
  failed(entity: string, recordNumber: number, error: unknown): void;
  /** The source opened so many review tasks within an hour that resolving of its records stands still. */
  paused(entity: string, source: string, conflicts: number): void;
  /** A bulk load of the entity has come so far; 'over': all that it could do is done. */
  loadEntered(entity: string, stage: BulkLoadStage | 'over'): void;
  /** A drain ended for something that is no record's fault; its work waits to be tried again. */
  interrupted(entity: string, error: unknown): void;
}

/** Inject as {@link ResolutionLog}. */
export const RESOLUTION_LOG = Symbol('RESOLUTION_LOG');

export const SILENT_RESOLUTION_LOG: ResolutionLog = {
  resolved: () => undefined,
  batchHalved: () => undefined,
  handedOver: () => undefined,
  failed: () => undefined,
  paused: () => undefined,
  loadEntered: () => undefined,
  interrupted: () => undefined,
};
