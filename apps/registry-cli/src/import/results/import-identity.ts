import { fileOnDisk, firstBytes } from '@sogoc/registry';
import type { ColumnMapping } from '@sogoc/resolution';
import { createHash } from 'node:crypto';

import type { ImportOptions } from '../import-options';

/** What an import is of; another file or mapping is another import. */
export interface ImportIdentity {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the first megabyte, hexadecimal. */
  readonly head: string;
  readonly source: string;
  readonly collection: string;
  readonly encoding: string;
  /** Column by column; absent for a file sent as it is. */
  readonly mapping?: unknown;
}

const HEAD_BYTES = 1024 * 1024;

export async function identityOf(
  path: string,
  { source, collection, encoding }: ImportOptions,
  mapping: ColumnMapping | undefined,
): Promise<ImportIdentity> {
  const file = fileOnDisk(path);
  const head = createHash('sha256').update(await firstBytes(file, HEAD_BYTES));
  return {
    ...{ file: file.name, bytes: file.size, head: head.digest('hex'), source, collection, encoding },
    ...(mapping !== undefined && { mapping }),
  };
}

/** Whether something kept with an identity is of this one. */
export const isOf = (kept: ImportIdentity, identity: ImportIdentity): boolean => textOf(kept) === textOf(identity);

const textOf = ({ file, bytes, head, source, collection, encoding, mapping }: ImportIdentity): string =>
  JSON.stringify([file, bytes, head, source, collection, encoding, mapping]);
