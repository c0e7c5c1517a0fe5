import { fileOnDisk, openFile, UnreadableFileError } from '@sogoc/registry';
import type { FileRow } from '@sogoc/resolution';

import type { ImportOptions } from '../import-options';

/** The rows of a file behind those that were sent, to where it can be read: why it cannot be read further is told elsewhere. */
export async function* unsentRows(
  path: string,
  { encoding }: Pick<ImportOptions, 'encoding'>,
  sent: number,
): AsyncGenerator<FileRow> {
  let count = 0;
  try {
    const { rows } = await openFile(fileOnDisk(path), encoding);
    for await (const row of rows) if (count++ >= sent) yield row;
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
  }
}
