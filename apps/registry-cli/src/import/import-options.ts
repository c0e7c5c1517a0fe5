import type { FileEncoding } from '@sogoc/registry';

/** Options of `import`, as read. */
export interface ImportOptions {
  readonly source: string;
  readonly collection: string;
  readonly mapping?: string;
  readonly propose?: boolean | string;
  readonly encoding: FileEncoding;
  readonly results?: string;
  readonly snapshot?: boolean;
  /** Another name of `snapshot`. */
  readonly delta?: boolean;
  readonly job?: boolean;
  /** Left out: as many as an import may by itself. */
  readonly snapshotMost?: number;
  readonly wait?: boolean;
  readonly api?: string;
  readonly json?: boolean;
}
