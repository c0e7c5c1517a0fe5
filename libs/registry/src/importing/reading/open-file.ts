import { extname } from 'node:path';

import { decoderOf, type FileEncoding } from './file-encodings';
import { openCsv } from './csv/csv-rows';
import type { FileBytes } from './file-bytes';
import type { OpenFile } from './opened-file';
import { openNdjson } from './ndjson-rows';
import { openParquet } from './parquet-rows';
import { isParquet } from './decode-parquet';

const NDJSON = ['.ndjson', '.jsonl', '.json'];

/** CSV, NDJSON (both also packed with gzip) or Parquet, by its name and first bytes. Throws `UnreadableFileError`. */
export async function openFile(file: FileBytes, encoding: FileEncoding): Promise<OpenFile> {
  const decode = decoderOf(encoding);
  if (NDJSON.includes(extname(file.name.replace(/\.gz$/i, '')).toLowerCase())) return openNdjson(file, decode);
  return (await isParquet(file)) ? openParquet(file) : openCsv(file, decode);
}
