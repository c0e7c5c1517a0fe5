import { fileOnDisk, firstBytes } from '@sogoc/registry';
import type { ColumnMapping } from '@sogoc/resolution';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import type { ImportOptions } from '../import-options';

/** What an import is of; another file or mapping is another import. */
export interface ImportIdentity {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the first megabyte, hexadecimal. */
  readonly head: string;
  /** SHA-256 of all, hexadecimal; an import that an earlier release began has none. */
  readonly whole?: string;
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
  const whole = createHash('sha256');
  await pipeline(createReadStream(path), whole);
  return {
    ...{ file: file.name, bytes: file.size, head: head.digest('hex'), whole: whole.digest('hex') },
    ...{ source, collection, encoding },
    ...(mapping !== undefined && { mapping }),
  };
}

/** Whether something kept with an identity is of this one. */
export const isOf = (kept: ImportIdentity, identity: ImportIdentity): boolean =>
  textOf(kept) === textOf(identity) && (kept.whole === undefined || kept.whole === identity.whole);

const textOf = ({ file, bytes, head, source, collection, encoding, mapping }: ImportIdentity): string =>
  JSON.stringify([file, bytes, head, source, collection, encoding, mapping]);
