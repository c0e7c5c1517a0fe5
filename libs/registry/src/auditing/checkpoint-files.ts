import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Digits, so that names stand in the order of sizes. */
const SIZE_DIGITS = 12;
/** The public key, as stock verifiers take it. */
export const PUBLIC_KEY_FILE = 'log.vkey';

const checkpointFileName = (size: number): string => `${String(size).padStart(SIZE_DIGITS, '0')}.checkpoint`;

/** Writes a checkpoint and the key that it is checked with; a file is there whole or not at all. */
export function writeCheckpointFile(folder: string, size: number, note: string, publicKey: string): void {
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, PUBLIC_KEY_FILE), `${publicKey}\n`);
  writeWhole(join(folder, checkpointFileName(size)), note);
}

function writeWhole(path: string, content: string): void {
  const draft = `${path}.${process.pid}.part`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}
