import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';

/** Characters. NIST SP 800-63B-4 asks for 15 where a password stands alone and 8 beside a second factor; sign-ins here are also locked out. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** OWASP Password Storage Cheat Sheet: N = 2^15, r = 8, p = 3 takes as much work as N = 2^17, p = 1, in 32 MiB in place of 128. */
const COST = { ln: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const BYTES_PER_BLOCK = 128;

/** `$scrypt$ln=15,r=8,p=3$salt$hash` in base64 without padding, the form of the Password Hashing Competition. */
const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

type Cost = typeof COST;

/** A new hash of a password with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, HASH_BYTES, COST);
  return `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${text(salt)}$${text(hash)}`;
}

/** Whether a password is the one. With no hash it is not, and takes as long: nobody learns which names there are. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const parts = PHC.exec(stored ?? '');
  const [, ln, r, p, salt = '', hash = ''] = parts ?? [];
  const cost = parts === null ? COST : { ln: Number(ln), r: Number(r), p: Number(p) };
  const expected = parts === null ? randomBytes(HASH_BYTES) : Buffer.from(hash, 'base64');
  const derived = await derive(password, Buffer.from(salt, 'base64'), expected.length, cost);
  return timingSafeEqual(derived, expected) && parts !== null;
}

/** Composed and decomposed forms of a letter are one: keyboards differ in what they send (NIST SP 800-63B-4, 3.1.1.2). */
function derive(password: string, salt: Buffer, length: number, { ln, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 2 * BYTES_PER_BLOCK * 2 ** ln * r };
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, length, options, (error, key) => (error ? reject(error) : resolve(key))),
  );
}

const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
