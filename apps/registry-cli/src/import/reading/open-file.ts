import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';

import { wrongUse } from '../../command-line/errors';
import { isParquet } from '../../data-set/read-parquet';
import { decoderOf, type FileEncoding } from './cell-text';
import { openCsv } from './csv-rows';
import type { OpenFile } from './file-row';
import { openNdjson } from './ndjson-rows';
import { openParquet } from './parquet-rows';

const NDJSON = ['.ndjson', '.jsonl', '.json'];

/** CSV, NDJSON (both also packed with gzip) or Parquet, by its name and first bytes. */
export async function openFile(path: string, encoding: FileEncoding): Promise<OpenFile> {
  if (!existsSync(path) || !statSync(path).isFile()) throw wrongUse(`${path} is no file.`);
  const decode = decoderOf(encoding);
  if (NDJSON.includes(extname(path.replace(/\.gz$/i, '')).toLowerCase())) return openNdjson(path, decode);
  return isParquet(path) ? openParquet(path) : openCsv(path, decode);
}
