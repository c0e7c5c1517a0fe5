import type { FileRow } from '@sogoc/resolution';

import type { FileFormat } from './recognition/file-formats';

/** A file that is being read. */
export interface OpenFile {
  readonly format: FileFormat;
  /** The heading as it stands in the file, one character a byte; of CSV only. */
  readonly heading?: string;
  readonly columns?: readonly string[];
  readonly rows: AsyncIterable<FileRow>;
  /** Bytes of the file read so far, packed as they are. */
  readonly bytesRead: () => number;
}
