import { join } from 'node:path';

import { EmbeddedPostgresError } from '../embedded-postgres/errors';
import type { BackupManifest } from './backup-manifest';
import { measure } from './cluster-copy';

/** @throws EmbeddedPostgresError when the folder does not hold as many files and bytes as its manifest says */
export async function checkWhole(from: string, { files, bytes }: BackupManifest): Promise<void> {
  const found = await measure(join(from, 'data'));
  if (found.files !== files || found.bytes !== bytes)
    throw new EmbeddedPostgresError(
      `The backup in ${from} is not whole: it has ${found.files} files of ${found.bytes} bytes, and had ${files} of ${bytes}.`,
    );
}
