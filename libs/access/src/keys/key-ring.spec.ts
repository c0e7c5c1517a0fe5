import type { ApiKeyStore, KeyInUse } from '@sogoc/persistence';
import type { PinoLogger } from 'nestjs-pino';

import { hashApiKey, newApiKey } from './api-key';
import { KeyRing } from './key-ring';

type KeyStore = Pick<ApiKeyStore, 'findByHash' | 'noteUse'>;

const at = (milliseconds: number): Date => new Date(1_800_000_000_000 + milliseconds);

function ringOver(stored: Partial<KeyInUse> | undefined): {
  ring: KeyRing;
  store: jest.Mocked<KeyStore>;
  key: string;
} {
  const key = newApiKey();
  const known: KeyInUse | undefined = stored && {
    keyId: 'k1',
    role: 'source',
    source: 'population',
    view: 'full',
    ...stored,
  };
  const store: jest.Mocked<KeyStore> = {
    findByHash: jest.fn(async (hash: Buffer) => (hash.equals(hashApiKey(key)) ? known : undefined)),
    noteUse: jest.fn(async (_keyId: string, _at: Date): Promise<void> => undefined),
  };
  const logger = { setContext: () => undefined, warn: jest.fn() } as unknown as PinoLogger;
  return { ring: new KeyRing(store, logger), store, key };
}

describe('KeyRing', () => {
  it('tells the grant of a key in force', async () => {
    const { ring, key } = ringOver({ collections: ['persons'], expiresAt: at(1) });
    expect(await ring.grantOf(key, at(0))).toEqual({
      keyId: 'k1',
      role: 'source',
      source: 'population',
      view: 'full',
      collections: ['persons'],
    });
  });

  it.each<[string, Partial<KeyInUse> | undefined]>([
    ['unknown', undefined],
    ['revoked', { revokedAt: at(-1) }],
    ['expired', { expiresAt: at(0) }],
  ])('refuses a key that is %s', async (_name, stored) => {
    const { ring, key, store } = ringOver(stored);
    expect(await ring.grantOf(key, at(0))).toBeUndefined();
    expect(store.noteUse).not.toHaveBeenCalled();
  });

  it('looks again after four seconds, so that a revocation is in force within five', async () => {
    const { ring, key, store } = ringOver({});
    for (const moment of [0, 1_000, 3_999]) await ring.grantOf(key, at(moment));
    expect(store.findByHash).toHaveBeenCalledTimes(1);
    await ring.grantOf(key, at(4_000));
    expect(store.findByHash).toHaveBeenCalledTimes(2);
  });

  it('does not remember unknown keys, so that a new one works at once', async () => {
    const { ring, store } = ringOver(undefined);
    await ring.grantOf('sg_other', at(0));
    await ring.grantOf('sg_other', at(1));
    expect(store.findByHash).toHaveBeenCalledTimes(2);
  });

  it('does not hash what is too long to be a key', async () => {
    const { ring, store } = ringOver({});
    expect(await ring.grantOf('x'.repeat(257), at(0))).toBeUndefined();
    expect(store.findByHash).not.toHaveBeenCalled();
  });

  it('notes the use of a key once a minute, and never fails for it', async () => {
    const { ring, key, store } = ringOver({});
    store.noteUse.mockRejectedValueOnce(new Error('away'));
    for (const moment of [0, 59_999, 60_000]) expect(await ring.grantOf(key, at(moment))).toBeDefined();
    await ring.onApplicationShutdown();
    expect(store.noteUse.mock.calls).toEqual([
      ['k1', at(0)],
      ['k1', at(60_000)],
    ]);
  });

  it('makes keys of 256 random bits', () => {
    const keys = new Set(Array.from({ length: 100 }, newApiKey));
    expect(keys.size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^sg_[A-Za-z0-9_-]{43}$/);
  });
});
