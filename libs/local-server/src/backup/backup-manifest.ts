import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { EmbeddedPostgresError } from '../embedded-postgres/errors';
import type { Copied } from './cluster-copy';

const FORMAT = 1;
const NAME = 'manifest.json';

/** What a backup says of itself. Written last: a folder without it is no backup. */
export interface BackupManifest extends Copied {
  readonly format: typeof FORMAT;
  /** Major version of PostgreSQL, of which the server must be that opens it. */
  readonly postgres: string;
  /** RFC 3339. A restore comes back to the end. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** Positions in the write-ahead log. */
  readonly startLsn: string;
  readonly stopLsn: string;
  /** What whoever made it counted at its start, by name. */
  readonly counts: Readonly<Record<string, number>>;
}

export async function writeManifest(folder: string, manifest: Omit<BackupManifest, 'format'>): Promise<BackupManifest> {
  const whole: BackupManifest = { format: FORMAT, ...manifest };
  const draft = join(folder, `${NAME}.part`);
  await writeFile(draft, `${JSON.stringify(whole, null, 2)}\n`, { flush: true });
  await rename(draft, join(folder, NAME));
  return whole;
}

/** @throws EmbeddedPostgresError when the folder holds no whole backup of this format */
export function readManifest(folder: string): BackupManifest {
  let manifest: BackupManifest;
  try {
    manifest = JSON.parse(readFileSync(join(folder, NAME), 'utf8')) as BackupManifest;
  } catch (cause) {
    throw new EmbeddedPostgresError(`${folder} holds no whole backup: its ${NAME} cannot be read.`, { cause });
  }
  if (manifest.format === FORMAT) return manifest;
  throw new EmbeddedPostgresError(`The backup in ${folder} is of another release: restore it with that one.`);
}
