import type { FieldFault } from '@sogoc/kernel';
import type { ClientKeySet } from '@sogoc/persistence';

type Jwk = ClientKeySet['keys'][number];

/** Signatures that are taken, by asymmetric keys alone (RFC 8725, 3.1 and 3.2). */
export const ASSERTION_ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'Ed25519', 'PS256', 'RS256'] as const;

const MOST_KEYS = 10;
const LONGEST_ID = 200;
/** Base64url characters of a modulus of 2,048 bits (RFC 7518, 3.3), and of 8,192, past which a signature takes too long to check. */
const MODULUS = { shortest: 342, longest: 1_366 };
/** Members of public keys (RFC 7518, 6; RFC 8037, 2), by type. */
const PUBLIC_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  EC: ['crv', 'x', 'y'],
  OKP: ['crv', 'x'],
  RSA: ['n', 'e'],
};
const CURVES: Readonly<Record<string, readonly string[]>> = { EC: ['P-256', 'P-384'], OKP: ['Ed25519'] };
/** Members that only a private or shared key has. */
const SECRET_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** What is wrong with a set of public keys. Faults name places, never values. */
export function clientKeyFaults(set: unknown, pointer: string): FieldFault[] {
  const keys = (set as ClientKeySet | null)?.keys;
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > MOST_KEYS)
    return [
      { pointer, code: 'invalid-jwks', detail: `Send {"keys": [...]} with 1 to ${MOST_KEYS} public keys (RFC 7517).` },
    ];
  const ids = keys.map((key) => (key as Jwk | null)?.kid);
  return keys.flatMap((key: unknown, index) => {
    const at = `${pointer}/keys/${index}`;
    const fault = keyFault(key) ?? (ids.indexOf(ids[index]) === index ? undefined : 'Give each key a kid of its own.');
    return fault === undefined ? [] : [{ pointer: at, code: 'invalid-key', detail: fault }];
  });
}

/** The members that say a public key, and nothing else that came along. */
export const publicPartOf = ({ keys }: ClientKeySet): ClientKeySet => ({
  keys: keys.map((key) => {
    const names = ['kty', 'kid', ...(PUBLIC_MEMBERS[String(key['kty'])] ?? [])];
    return Object.fromEntries(names.map((name) => [name, key[name]]));
  }),
});

function keyFault(key: unknown): string | undefined {
  if (typeof key !== 'object' || key === null) return 'Send a key as a JSON object.';
  const jwk = key as Jwk;
  if (SECRET_MEMBERS.some((name) => name in jwk))
    return 'This is a private or shared key: replace it, and send the public part of another one.';
  const { kty, kid, crv, use, n } = jwk;
  const members = typeof kty === 'string' && Object.hasOwn(PUBLIC_MEMBERS, kty) ? PUBLIC_MEMBERS[kty]! : undefined;
  if (members === undefined) return `Use a key of type ${Object.keys(PUBLIC_MEMBERS).join(', ')}.`;
  if (typeof kid !== 'string' || kid === '' || kid.length > LONGEST_ID)
    return `Name it by a kid of 1 to ${LONGEST_ID} characters.`;
  if (use !== undefined && use !== 'sig') return 'Use a key for signatures.';
  if (!members.every((name) => typeof jwk[name] === 'string' && /^[\w-]+$/.test(jwk[name])))
    return `Send ${members.join(', ')} as base64url.`;
  const curves = CURVES[kty as string];
  if (curves !== undefined && !curves.includes(String(crv))) return `Use the curve ${curves.join(' or ')}.`;
  const length = String(n).length;
  if (kty === 'RSA' && (length < MODULUS.shortest || length > MODULUS.longest))
    return 'Use a modulus of 2,048 to 8,192 bits.';
  return undefined;
}
