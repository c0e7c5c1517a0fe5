import { UnreadableFileError } from '../errors';
import { openCsv } from './csv/csv-rows';
import { type FileBytes, firstBytes } from './file-bytes';
import { decoderOf, type FileEncoding } from './file-encodings';
import { openNdjson } from './ndjson-rows';
import type { OpenFile } from './opened-file';
import { isParquet } from './parquet/decode-parquet';
import { openParquet } from './parquet/parquet-rows';
import { readBytes } from './read-bytes';
import { FORMAT_NAMES } from './recognition/file-formats';
import { isGzip, refuseNoText } from './recognition/refused-file-types';
import { refuseOtherFormat, sayAs } from './recognition/refuse-other-format';
import { linesOfBeginning, refuseUtf8 } from './recognition/refuse-utf-8';
import { saidFormat } from './recognition/said-format';

/**
 * CSV, NDJSON (both also packed with gzip) or Parquet, by what is said of it, its name and its first bytes. Throws `UnreadableFileError`, also
 * when what is said and the bytes do not agree.
 */
export async function openFile(file: FileBytes, encoding: FileEncoding): Promise<OpenFile> {
  const decode = decoderOf(encoding);
  const said = saidFormat(file);
  if (await isParquet(file)) {
    if (said !== undefined && said !== 'parquet')
      throw new UnreadableFileError(
        `${file.name} is Parquet and was said to be ${FORMAT_NAMES[said]}: ${sayAs('parquet')}.`,
      );
    return openParquet(file, encoding);
  }
  if (said === 'parquet') throw await noParquet(file);
  const format = said ?? 'csv';
  const source = await readBytes(file, ({ beginning, isWhole }) => {
    refuseNoText(beginning, file.name);
    refuseOtherFormat({ beginning: beginning.toString('latin1'), isWhole }, format, file.name);
    refuseUtf8(linesOfBeginning(beginning, isWhole), encoding, file.name);
  });
  return format === 'ndjson' ? openNdjson(source, decode) : openCsv(source, decode, file.name);
}

async function noParquet(file: FileBytes): Promise<UnreadableFileError> {
  const beginning = await firstBytes(file, 4);
  if (isGzip(beginning))
    return new UnreadableFileError(`${file.name} is packed with gzip: unpack it, for Parquet is packed by itself.`);
  refuseNoText(beginning, file.name);
  return new UnreadableFileError(
    `${file.name} could not be read as Parquet: it does not begin as Parquet does. If it is text, ${sayAs('csv')}.`,
  );
}
