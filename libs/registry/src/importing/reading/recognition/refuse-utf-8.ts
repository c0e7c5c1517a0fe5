import { isUtf8 } from 'node:buffer';

import { UnreadableFileError } from '../../errors';
import type { FileEncoding } from '../file-encodings';

/** Bytes of letters beyond ASCII from which lines tell: fewer may be chance. */
const TELLING_BYTES = 3;

/**
 * Throws {@link UnreadableFileError} for UTF-8 that is said to be in a legacy encoding: it would come out as other letters, and nobody would be
 * told. Most lines with letters beyond ASCII have to be UTF-8; one of a legacy encoding hardly ever is by chance.
 */
export function refuseUtf8(lines: readonly Buffer[], encoding: FileEncoding, name: string): void {
  if (encoding === 'utf-8') return;
  const marked = lines.filter((line) => beyondAscii(line) > 0);
  const utf8 = marked.filter((line) => isUtf8(line));
  const bytes = utf8.reduce((sum, line) => sum + beyondAscii(line), 0);
  if (bytes < TELLING_BYTES || utf8.length * 2 <= marked.length) return;
  throw new UnreadableFileError(
    `${name} is UTF-8 and was said to be ${encoding}: leave the encoding out, or say utf-8.`,
  );
}

const beyondAscii = (line: Buffer): number => line.filter((byte) => byte > 0x7f).length;

/** The lines of the beginning of a file; one that the beginning cuts off is none, unless it is the only one. */
export function linesOfBeginning(beginning: Buffer, isWhole: boolean): readonly Buffer[] {
  const lines = beginning
    .toString('latin1')
    .split(/[\r\n]+/)
    .map((line) => Buffer.from(line, 'latin1'));
  return isWhole || lines.length === 1 ? lines : lines.slice(0, -1);
}
