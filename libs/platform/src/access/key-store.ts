import type { Grant } from './grant';

/** A key as kept, without the key. */
export interface StoredKey extends Grant {
  readonly expiresAt?: Date;
  readonly revokedAt?: Date;
}

/** Where keys are kept; persistence provides it under {@link KEY_STORE}. */
export interface KeyStore {
  findByHash(hash: Buffer): Promise<StoredKey | undefined>;
  /** Notes the use of a key unless one was noted within the minute before. */
  noteUse(keyId: string, at: Date): Promise<void>;
}

export const KEY_STORE = Symbol('KEY_STORE');
