import type { FileEncoding } from './reading/cell-text';

/** Options of `import`, as read. */
export interface ImportOptions {
  readonly source: string;
  readonly collection: string;
  readonly mapping?: string;
  readonly propose?: boolean | string;
  readonly encoding: FileEncoding;
  readonly results?: string;
  readonly snapshot?: boolean;
  readonly snapshotMost: number;
  readonly wait?: boolean;
  readonly api?: string;
  readonly json?: boolean;
}
