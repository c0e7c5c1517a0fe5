import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';

/** Of all extracts: Ed25519 (RFC 8037). */
export const EXTRACT_ALGORITHM = 'EdDSA';

/** Keys that sign extracts or did. The first with a private part signs; the others are there for what they signed. */
export interface SigningKeySet {
  readonly keys: readonly JWK[];
}

/** Undefined for what is no set with a key of Ed25519 that signs. */
export function readKeySet(text: string): SigningKeySet | undefined {
  try {
    const { keys } = JSON.parse(text) as { readonly keys?: unknown };
    if (!Array.isArray(keys) || !keys.every(isNamedKey)) return undefined;
    return keys.some(({ d }) => typeof d === 'string') ? { keys } : undefined;
  } catch {
    return undefined;
  }
}

function isNamedKey(key: unknown): key is JWK {
  const { kty, crv, x, kid } = (key ?? {}) as JWK;
  return kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string' && typeof kid === 'string';
}

/** A new key before those of `known`, whose private parts are left out: what they signed is verified as before, and nobody signs by them. */
export async function rotated(known: SigningKeySet | undefined): Promise<SigningKeySet> {
  const { privateKey } = await generateKeyPair(EXTRACT_ALGORITHM, { crv: 'Ed25519', extractable: true });
  const key = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(key);
  return { keys: [{ ...key, kid, alg: EXTRACT_ALGORITHM, use: 'sig' }, ...publicKeys(known).keys] };
}

/** The set as anybody may have it: RFC 7517, newest first. */
export function publicKeys(set: SigningKeySet | undefined): JSONWebKeySet {
  const keys = (set?.keys ?? []).map(({ kty, crv, x, kid }) => ({
    ...{ kty, crv, x, kid },
    ...{ alg: EXTRACT_ALGORITHM, use: 'sig' },
  }));
  return { keys: keys as JSONWebKeySet['keys'] };
}

/** The one that signs. */
export const signingKeyIn = ({ keys }: SigningKeySet): JWK | undefined => keys.find(({ d }) => typeof d === 'string');
