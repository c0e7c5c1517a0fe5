import { createHash } from 'node:crypto';

import { isTooMany, tooManyText } from '@sogoc/resolution';

import { CommandFailure } from '../../command-line/errors';
import type { SourceApi } from './source-api';

const KEYS_OF_CALL = 500;

/** The keys of a file, eight bytes each. Two keys in ten million million million are taken for one; then a record stays that is gone. */
export class SeenKeys {
  private readonly hashes = new Set<bigint>();

  add(recordKey: unknown): void {
    if (typeof recordKey === 'string') this.hashes.add(hashOf(recordKey));
  }

  has(recordKey: string): boolean {
    return this.hashes.has(hashOf(recordKey));
  }
}

const hashOf = (recordKey: string): bigint =>
  createHash('sha256').update(recordKey.normalize('NFC')).digest().readBigUInt64LE();

export interface MissingKeys {
  readonly held: number;
  readonly missing: readonly string[];
}

/** Which of the records that the source holds the file does not have. */
export async function findMissing(api: SourceApi, seen: SeenKeys): Promise<MissingKeys> {
  let held = 0;
  const missing: string[] = [];
  for await (const keys of api.heldKeys()) {
    held += keys.length;
    missing.push(...keys.filter((key) => !seen.has(key)));
  }
  return { held, missing };
}

/** Throws when more of what the source holds would go than was allowed: a file that was cut off empties no register. */
export function refuseTooMany({ held, missing }: MissingKeys, mostPercent: number): void {
  const count = { held, missing: missing.length };
  if (!isTooMany(count, mostPercent)) return;
  throw new CommandFailure(
    `${tooManyText(count, mostPercent)} Look whether the file is whole; if they are gone, allow it with --snapshot-most.`,
  );
}

/** Answers how many were deleted. */
export async function removeMissing(api: SourceApi, missing: readonly string[]): Promise<number> {
  let count = 0;
  for (let at = 0; at < missing.length; at += KEYS_OF_CALL) {
    const answers = await api.remove(missing.slice(at, at + KEYS_OF_CALL).map((recordKey) => ({ recordKey })));
    // One whose deletion is not yet resolved is deleted already: `unchanged`.
    count += answers.filter(({ status }) => status === 'pending').length;
  }
  return count;
}
