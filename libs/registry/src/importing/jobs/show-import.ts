import type { ImportCounts } from '@sogoc/resolution';

import type { ImportJob, ImportSettings } from './import-job';

/** An import as its source is shown it; nothing of what the file holds. */
export interface ShownImport extends Omit<ImportSettings, 'mapping'> {
  readonly id: string;
  readonly source: string;
  readonly status: ImportJob['status'];
  readonly bytes: number;
  readonly bytesRead: number;
  readonly counts: ImportCounts;
  /** Records that the file lacked. */
  readonly deleted?: number;
  readonly fault?: { readonly code: string; readonly detail: string };
  readonly createdAt: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
}

export function showImport(job: ImportJob): ShownImport {
  const { mapping: _mapping, rowRules: _rowRules, ...settings } = job.settings;
  return {
    id: job.id,
    source: job.source,
    ...settings,
    status: job.status,
    bytes: job.bytes,
    bytesRead: job.bytesRead,
    counts: job.counts,
    ...(job.deletedCount !== null && { deleted: job.deletedCount }),
    ...(job.fault !== null && { fault: job.fault }),
    createdAt: job.createdAt.toISOString(),
    ...(job.startedAt !== null && { startedAt: job.startedAt.toISOString() }),
    ...(job.endedAt !== null && { endedAt: job.endedAt.toISOString() }),
  };
}
