import { createCipheriv, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';

/** As long as a block of the cipher; the first half names the part, the second counts its blocks. */
const NONCE_BYTES = 16;
const KEY_BYTES = 32;
const BUFFER_BYTES = 256 * 1_024;

/**
 * A file of parts that nobody else can read: it has no name once it is open, and its key is in this process alone. So what is left on a disk
 * after a crash tells nothing.
 */
export class ScratchFile {
  private readonly file: number;
  private readonly key = randomBytes(KEY_BYTES);
  private buffered: Buffer[] = [];
  private bufferedBytes = 0;
  private written = 0;

  constructor(path: string) {
    this.file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
  }

  /** Where a part that is written next begins. */
  get end(): number {
    return this.written + this.bufferedBytes;
  }

  /** `part`: its number in this file, used once. */
  append(part: number, bytes: Buffer): void {
    const sealed = this.cipher(part, bytes);
    this.buffered.push(sealed);
    this.bufferedBytes += sealed.length;
    if (this.bufferedBytes >= BUFFER_BYTES) this.flush();
  }

  read(part: number, start: number, length: number): Buffer {
    if (start + length > this.written) this.flush();
    const sealed = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const read = readSync(this.file, sealed, done, length - done, start + done);
      if (read === 0) throw new RangeError(`Nothing was written at ${start + done}`);
      done += read;
    }
    return this.cipher(part, sealed);
  }

  close(): void {
    closeSync(this.file);
  }

  private flush(): void {
    const bytes = Buffer.concat(this.buffered, this.bufferedBytes);
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.file, bytes, done, bytes.length - done, this.written + done);
    this.written += bytes.length;
    [this.buffered, this.bufferedBytes] = [[], 0];
  }

  /** In this mode to seal is to open. */
  private cipher(part: number, bytes: Buffer): Buffer {
    const nonce = Buffer.alloc(NONCE_BYTES);
    nonce.writeDoubleBE(part);
    return createCipheriv('aes-256-ctr', this.key, nonce).update(bytes);
  }
}
