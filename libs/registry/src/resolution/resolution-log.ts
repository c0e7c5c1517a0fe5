/** What resolution tells the operator: counts, ids and durations in ms, never what a record says. */
export interface ResolutionLog {
  resolved(entity: string, records: number, durationMs: number): void;
  batchHalved(entity: string, limit: number): void;
  failed(entity: string, recordNo: number, error: unknown): void;
}

export const SILENT_RESOLUTION_LOG: ResolutionLog = {
  resolved: () => undefined,
  batchHalved: () => undefined,
  failed: () => undefined,
};
