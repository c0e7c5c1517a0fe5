import { CompactSign, importJWK } from 'jose';

import { publicKeys, readKeySet, rotated, type SigningKeySet, signingKeyIn } from './key-set';
import { verifyExtract } from './verify-extract';

const NOW = new Date('2026-11-29T02:00:00Z');
const EXP = NOW.getTime() / 1_000 + 60;

async function signed(set: SigningKeySet, header: object = {}, exp = EXP): Promise<string> {
  const key = signingKeyIn(set)!;
  return new CompactSign(Buffer.from(JSON.stringify({ id: 'x', exp })))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid!, typ: 'sogoc-extract+jwt', ...header })
    .sign(await importJWK(key, 'EdDSA'));
}

describe('an extract', () => {
  let set: SigningKeySet;
  let other: SigningKeySet;
  beforeAll(async () => {
    set = await rotated(undefined);
    other = await rotated(undefined);
  });

  it('is verified by the key set alone', async () => {
    const found = await verifyExtract(await signed(set), publicKeys(set), NOW);
    expect(found).toEqual({
      ...{ outcome: 'valid', claims: { id: 'x', exp: EXP }, keyId: set.keys[0]!.kid, isExpired: false },
    });
  });

  it('says that its time is over', async () => {
    const found = await verifyExtract(await signed(set, {}, EXP - 60), publicKeys(set), NOW);
    expect(found).toMatchObject({ outcome: 'valid', isExpired: true });
  });

  it.each<[string, (extract: string) => string, string]>([
    [
      'a changed payload',
      (text) => text.replace(/\.(.)/, (_all, letter) => (letter === 'e' ? '.f' : '.e')),
      'signature-wrong',
    ],
    ['a changed signature', (text) => text.slice(0, -3) + (text.endsWith('AAA') ? 'BBB' : 'AAA'), 'signature-wrong'],
    ['half of it', (text) => text.slice(0, text.length / 2), 'unreadable'],
    ['nothing', () => '', 'unreadable'],
    ['no signature', (text) => text.slice(0, text.lastIndexOf('.') + 1), 'signature-wrong'],
  ])('is refused with %s', async (_title, change, fault) => {
    const found = await verifyExtract(change(await signed(set)), publicKeys(set), NOW);
    expect(found).toEqual({ outcome: 'refused', fault });
  });

  it('is refused when another signed it, or it is something else', async () => {
    expect(await verifyExtract(await signed(other), publicKeys(set), NOW)).toMatchObject({ fault: 'unknown-key' });
    const posing = await signed(other, { kid: set.keys[0]!.kid });
    expect(await verifyExtract(posing, publicKeys(set), NOW)).toMatchObject({ fault: 'signature-wrong' });
    const token = await signed(set, { typ: 'JWT' });
    expect(await verifyExtract(token, publicKeys(set), NOW)).toMatchObject({ fault: 'not-an-extract' });
  });

  it('is verified after any number of rotations, which leave one private part', async () => {
    const before = await signed(set);
    const after = await rotated(await rotated(set));
    expect(after.keys.map(({ d }) => d !== undefined)).toEqual([true, false, false]);
    expect(await verifyExtract(before, publicKeys(after), NOW)).toMatchObject({ outcome: 'valid' });
    expect(JSON.stringify(publicKeys(after))).not.toContain('"d"');
  });
});

describe('a key set', () => {
  it.each([
    ['no JSON', 'x'],
    ['no keys', '{}'],
    ['null', 'null'],
    ['public keys only', JSON.stringify({ keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'x', kid: 'k' }] })],
    ['a key of another curve', JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-256', x: 'x', d: 'd', kid: 'k' }] })],
    ['a key without a name', JSON.stringify({ keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'd' }] })],
  ])('is not read of %s', (_title, text) => {
    expect(readKeySet(text)).toBeUndefined();
  });
});
