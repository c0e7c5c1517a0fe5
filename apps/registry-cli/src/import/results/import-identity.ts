import { fileOnDisk } from '@sogoc/registry';
import type { ColumnMapping } from '@sogoc/resolution';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import type { ImportOptions } from '../import-options';
import type { RegistryPlace } from '../registry-place';

/** What an import is of; another file, mapping, registry or way of taking it is another import. */
export interface ImportIdentity {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of all, hexadecimal. */
  readonly whole: string;
  readonly source: string;
  readonly collection: string;
  readonly encoding: string;
  /** Column by column; absent for a file sent as it is. */
  readonly mapping?: unknown;
  readonly registry: RegistryPlace;
  /** `delta` deletes as well what the file lacks. */
  readonly mode: 'push' | 'delta';
  /** Who takes the rows: this command, or workers of the registry. */
  readonly by: 'command' | 'job';
}

/** As it was kept; an import that an earlier release began lacks some of it. */
export type KeptIdentity = Partial<ImportIdentity>;

export async function identityOf(
  path: string,
  { source, collection, encoding, snapshot, job }: ImportOptions,
  mapping: ColumnMapping | undefined,
  registry: RegistryPlace,
): Promise<ImportIdentity> {
  const file = fileOnDisk(path);
  const whole = createHash('sha256');
  await pipeline(createReadStream(path), whole);
  return {
    ...{ file: file.name, bytes: file.size, whole: whole.digest('hex') },
    ...{ source, collection, encoding },
    ...(mapping !== undefined && { mapping }),
    registry,
    mode: snapshot === true ? 'delta' : 'push',
    by: job === true ? 'job' : 'command',
  };
}

/** Whether something kept with an identity is of this one. */
export const isOf = (kept: KeptIdentity, identity: ImportIdentity): boolean =>
  textOf(kept) === textOf(identity) && kept.registry !== undefined && isSame(kept.registry, identity.registry);

const textOf = ({ file, bytes, whole, source, collection, encoding, mapping, mode, by }: KeptIdentity): string =>
  JSON.stringify([file, bytes, whole, source, collection, encoding, mapping, mode, by]);

const isSame = (kept: RegistryPlace, given: RegistryPlace): boolean =>
  kept.origin === given.origin || (kept.stateDirectory !== undefined && kept.stateDirectory === given.stateDirectory);
