import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Hides what is kept of a call. All is keyed with the caller's own API key (256 random bits), which the registry stores only as a
 * hash: neither the database nor a copy of it tells an answer, a body or the name that a client gave to its call.
 */
export class CallCipher {
  private readonly secret: Buffer;

  constructor(apiKey: string) {
    this.secret = Buffer.from(hkdfSync('sha256', apiKey, '', 'so-goc idempotent calls 1', KEY_BYTES));
  }

  /** The same for the same text, 32 bytes. `purpose` keeps hashes of one sort from being compared with another. */
  hash(purpose: 'call' | 'body', text: string): Buffer {
    return createHmac('sha256', this.secret).update(`${purpose}\u0000${text}`).digest();
  }

  seal(text: string): Buffer {
    const salt = randomBytes(SALT_BYTES);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.answerKey(salt), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([salt, nonce, cipher.getAuthTag(), sealed]);
  }

  /** Throws when it was sealed with another key or changed since. */
  open(sealed: Buffer): string {
    const parts = [SALT_BYTES, NONCE_BYTES, TAG_BYTES];
    const [salt, nonce, tag] = parts.map((bytes, at) => {
      const start = parts.slice(0, at).reduce((sum, part) => sum + part, 0);
      return sealed.subarray(start, start + bytes);
    }) as [Buffer, Buffer, Buffer];
    const decipher = createDecipheriv(CIPHER, this.answerKey(salt), nonce);
    decipher.setAuthTag(tag);
    const text = sealed.subarray(SALT_BYTES + NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  }

  private answerKey(salt: Buffer): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, salt, 'answer', KEY_BYTES));
  }
}
