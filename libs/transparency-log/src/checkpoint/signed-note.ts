import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/**
 * Signed notes as C2SP specifies them (c2sp.org/signed-note): a text that ends in a line break, an empty line, and a line for each
 * signature, `— name base64(key id, signature)`. Ed25519 only.
 */
const ED25519 = 1;
const ID_BYTES = 4;
const SEED_BYTES = 32;
const PUBLIC_BYTES = 32;
/** What stands before a raw key in PKCS #8 and SubjectPublicKeyInfo (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
/** A key's name is not empty and holds neither white space nor a plus sign. */
const NAME = /^[^\s+]+$/;
const PRIVATE_KEY = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/;
const PUBLIC_KEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/;

export interface NoteVerifier {
  readonly name: string;
  /** The first bytes of every signature of this key. */
  readonly keyId: Buffer;
  /** `name+id+base64`, as stock verifiers take it. */
  readonly text: string;
  readonly publicKey: KeyObject;
}

export interface NoteSigner {
  readonly verifier: NoteVerifier;
  readonly privateKey: KeyObject;
  /** `PRIVATE+KEY+name+id+base64`: a secret. */
  readonly text: string;
}

/** A signer of 32 secret bytes. Throws `RangeError` for a name or seed that cannot be. */
export function noteSigner(name: string, seed: Uint8Array): NoteSigner {
  if (!NAME.test(name)) throw new RangeError('The name of a signing key has no white space and no plus sign');
  if (seed.length !== SEED_BYTES) throw new RangeError(`The seed of a signing key has ${SEED_BYTES} bytes`);
  const privateKey = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const verifier = verifierOf(name, spki.subarray(-PUBLIC_BYTES));
  const encoded = Buffer.concat([Buffer.of(ED25519), seed]).toString('base64');
  return { verifier, privateKey, text: `PRIVATE+KEY+${name}+${verifier.keyId.toString('hex')}+${encoded}` };
}

/** Undefined for a text that is no private key, or one whose id is not its own. */
export function readSigner(text: string): NoteSigner | undefined {
  const [, name = '', id, encoded = ''] = PRIVATE_KEY.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== SEED_BYTES + 1 || bytes[0] !== ED25519) return undefined;
  const signer = noteSigner(name, bytes.subarray(1));
  return signer.verifier.keyId.toString('hex') === id ? signer : undefined;
}

/** Undefined for a text that is no public key, or one whose id is not its own. */
export function readVerifier(text: string): NoteVerifier | undefined {
  const [, name = '', id, encoded = ''] = PUBLIC_KEY.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== PUBLIC_BYTES + 1 || bytes[0] !== ED25519) return undefined;
  const verifier = verifierOf(name, bytes.subarray(1));
  return verifier.keyId.toString('hex') === id ? verifier : undefined;
}

function verifierOf(name: string, publicBytes: Buffer): NoteVerifier {
  const key = Buffer.concat([Buffer.of(ED25519), publicBytes]);
  const keyId = createHash('sha256').update(`${name}\n`).update(key).digest().subarray(0, ID_BYTES);
  return {
    name,
    keyId,
    text: `${name}+${keyId.toString('hex')}+${key.toString('base64')}`,
    publicKey: createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, publicBytes]), format: 'der', type: 'spki' }),
  };
}

/** `text` ends in a line break. The same text gives the same note. */
export function signNote(text: string, { verifier, privateKey }: NoteSigner): string {
  const signature = Buffer.concat([verifier.keyId, sign(null, Buffer.from(text, 'utf8'), privateKey)]);
  return `${text}\n\u2014 ${verifier.name} ${signature.toString('base64')}\n`;
}

/** The text of a note that carries a sound signature of the key; undefined when it does not. Signatures of other keys are passed over. */
export function openNote(note: string, verifier: NoteVerifier): string | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  const isSigned = lines.some((line) => isSignature(line, text, verifier));
  return isSigned ? text : undefined;
}

function isSignature(line: string, text: string, { name, keyId, publicKey }: NoteVerifier): boolean {
  const prefix = `\u2014 ${name} `;
  if (!line.startsWith(prefix)) return false;
  const bytes = Buffer.from(line.slice(prefix.length), 'base64');
  if (!bytes.subarray(0, ID_BYTES).equals(keyId)) return false;
  return verify(null, Buffer.from(text, 'utf8'), publicKey, bytes.subarray(ID_BYTES));
}
