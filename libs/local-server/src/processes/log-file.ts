import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const LIMIT_BYTES = 20 * 1024 * 1024;

/**
 * Appends lines to a file; at 20 MB the file becomes `<path>.1`, over the one before, and a new one begins. Never throws once it
 * is open: a full disk costs lines of the log, and the next line that can be written says how many, but no process.
 */
export class LogFile {
  private descriptor: number;
  private size: number;
  private missing = 0;

  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.descriptor = openSync(path, 'a', 0o600);
    this.size = statSync(path).size;
  }

  write(line: string): void {
    try {
      if (this.size > LIMIT_BYTES) this.rotate();
      const gap = this.missing === 0 ? '' : `${this.missing} line(s) before this one could not be written\n`;
      this.size += writeSync(this.descriptor, `${gap}${line}\n`);
      this.missing = 0;
    } catch {
      this.missing += 1;
    }
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private rotate(): void {
    renameSync(this.path, `${this.path}.1`);
    const next = openSync(this.path, 'a', 0o600);
    closeSync(this.descriptor);
    this.descriptor = next;
    this.size = 0;
  }
}
