import { createHash } from 'node:crypto';

import { isTooMany, tooManyText } from '@sogoc/resolution';

import { CommandFailure } from '../../command-line/errors';
import type { RefusedCall } from './refused-call';
import { sendInHalves } from './send-in-halves';
import type { HeldRecord, SourceApi } from './source-api';

const KEYS_OF_CALL = 500;
const SETS = 64;

/** The keys of a file, eight bytes each. Two keys in ten million million million are taken for one; then a record stays that is gone. */
export class SeenKeys {
  /** One set takes 16 million members at most. */
  private readonly hashes = Array.from({ length: SETS }, () => new Set<bigint>());

  add(recordKey: unknown): void {
    if (typeof recordKey !== 'string') return;
    const hash = hashOf(recordKey);
    this.setOf(hash).add(hash);
  }

  has(recordKey: string): boolean {
    const hash = hashOf(recordKey);
    return this.setOf(hash).has(hash);
  }

  private setOf(hash: bigint): Set<bigint> {
    return this.hashes[Number(hash % BigInt(SETS))]!;
  }
}

const hashOf = (recordKey: string): bigint =>
  createHash('sha256').update(recordKey.normalize('NFC')).digest().readBigUInt64LE();

/** When the last record came in that the source had pushed before its import began, by the clock of the registry; null: it had none. */
export type NewestBefore = string | null;

export interface MissingKeys {
  readonly held: number;
  readonly missing: readonly string[];
}

/** Which of the records that the source held when the import began the file does not have. What came in since is not asked about. */
export async function findMissing(api: SourceApi, seen: SeenKeys, newest: NewestBefore): Promise<MissingKeys> {
  let held = 0;
  const missing: string[] = [];
  for await (const page of api.held()) {
    const lacking = page.filter(({ recordKey }) => !seen.has(recordKey));
    const gone = lacking.filter((record) => isFromBefore(record, newest)).map(({ recordKey }) => recordKey);
    held += page.length - lacking.length + gone.length;
    missing.push(...gone);
  }
  return { held, missing };
}

function isFromBefore({ receivedAt }: HeldRecord, newest: NewestBefore): boolean {
  if (receivedAt === undefined)
    throw new CommandFailure(
      'The registry is of an earlier release, which does not say when a record came in: nothing was deleted.',
    );
  return newest !== null && Date.parse(receivedAt) <= Date.parse(newest);
}

/** Throws when more of what the source holds would go than was allowed: a file that was cut off empties no register. */
export function refuseTooMany({ held, missing }: MissingKeys, mostPercent: number): void {
  const count = { held, missing: missing.length };
  if (!isTooMany(count, mostPercent)) return;
  throw new CommandFailure(
    `${tooManyText(count, mostPercent)} Look whether the file is whole; if they are gone, allow it with --snapshot-most.`,
  );
}

/** Answers how many were deleted. A key that the source pushed after it was found missing is left. */
export async function removeMissing(api: SourceApi, missing: readonly string[], newest: NewestBefore): Promise<number> {
  let count = 0;
  for (let at = 0; at < missing.length; at += KEYS_OF_CALL) {
    const held = await sendInHalves(missing.slice(at, at + KEYS_OF_CALL), (keys) => api.heldOf(keys), refused);
    const gone = held.filter((record) => isFromBefore(record, newest)).map(({ recordKey }) => ({ recordKey }));
    if (gone.length === 0) continue;
    const answers = await sendInHalves(gone, (keys) => api.remove(keys), refused);
    // One whose deletion is not yet resolved is deleted already: `unchanged`.
    count += answers.filter(({ status }) => status === 'pending').length;
  }
  return count;
}

function refused(_key: unknown, refusal: RefusedCall): never {
  throw refusal;
}
