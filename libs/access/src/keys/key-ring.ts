import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ApiKeyStore, type KeyInUse } from '@sogoc/persistence';
import { PinoLogger } from 'nestjs-pino';

import type { Grant } from '../grant';
import { hashApiKey } from './api-key';
import { KEY_TRUST_MS } from '../revocation-delay';
import { isKeyInForce } from './key-in-force';

const NOTE_USE_EVERY_MS = 60_000;
const MAX_CACHED_KEYS = 10_000;
/** Characters; ours have 46. A longer one is not worth a hash. */
const MAX_KEY_LENGTH = 256;

interface CachedKey {
  readonly key: KeyInUse;
  readonly grant: Grant;
  readonly trustedUntil: number;
}

/** Tells the grant of a key. Unknown keys are not cached, so a new one works at once. */
@Injectable()
export class KeyRing implements OnApplicationShutdown {
  private readonly cached = new Map<string, CachedKey>();
  private readonly usedAt = new Map<string, number>();
  private readonly notes = new Set<Promise<void>>();

  constructor(
    @Inject(ApiKeyStore) private readonly store: Pick<ApiKeyStore, 'findByHash' | 'noteUse'>,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(KeyRing.name);
  }

  /** Undefined for a key that is unknown, revoked or expired at `now`. */
  async grantOf(key: string, now: Date): Promise<Grant | undefined> {
    if (key.length > MAX_KEY_LENGTH) return undefined;
    const hash = hashApiKey(key);
    const name = hash.toString('base64');
    const stored = this.trusted(name, now.getTime()) ?? (await this.read(name, hash, now.getTime()));
    if (stored === undefined || !isKeyInForce(stored.key, now)) return undefined;
    this.noteUse(stored.key.keyId, now);
    return stored.grant;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.notes);
  }

  private trusted(name: string, now: number): CachedKey | undefined {
    const cached = this.cached.get(name);
    return cached !== undefined && now < cached.trustedUntil ? cached : undefined;
  }

  private async read(name: string, hash: Buffer, now: number): Promise<CachedKey | undefined> {
    this.cached.delete(name);
    const key = await this.store.findByHash(hash);
    if (key === undefined) return undefined;
    if (this.cached.size >= MAX_CACHED_KEYS) this.cached.clear();
    const cached = { key, grant: grantOf(key), trustedUntil: now + KEY_TRUST_MS };
    this.cached.set(name, cached);
    return cached;
  }

  /** Outside the request's path: nobody waits for it and its failure fails no request. */
  private noteUse(keyId: string, now: Date): void {
    if (now.getTime() - (this.usedAt.get(keyId) ?? -Infinity) < NOTE_USE_EVERY_MS) return;
    this.usedAt.set(keyId, now.getTime());
    const note = this.store
      .noteUse(keyId, now)
      .catch((error: unknown) => this.logger.warn({ err: error, keyId }, 'use of a key was not noted'))
      .finally(() => this.notes.delete(note));
    this.notes.add(note);
  }
}

function grantOf({ keyId, principalId, role, source, view, collections, plainLookup, system }: KeyInUse): Grant {
  return {
    keyId,
    ...(principalId === undefined ? {} : { principalId }),
    role,
    view,
    ...(source === undefined ? {} : { source }),
    ...(collections === undefined ? {} : { collections }),
    ...(plainLookup && { plainLookup }),
    ...(system === undefined ? {} : { systemCode: system }),
  };
}
