import { extname } from 'node:path';

import type { FileBytes } from '../file-bytes';
import type { FileFormat } from './file-formats';

const BY_EXTENSION: ReadonlyMap<string, FileFormat> = new Map([
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.json', 'ndjson'],
  ['.parquet', 'parquet'],
]);

/** What a file is said to be, apart from its bytes or by its name. Undefined: CSV, unless it begins like Parquet. */
export const saidFormat = ({ name, format }: Pick<FileBytes, 'name' | 'format'>): FileFormat | undefined =>
  format ?? BY_EXTENSION.get(extname(name.replace(/\.gz$/i, '')).toLowerCase());
