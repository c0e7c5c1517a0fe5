import table from '../../data/tcvn3.json';
import type { Corrupter } from '../corrupter';

const BYTE_OF = new Map(Object.entries(table).map(([letter, byte]) => [letter, String.fromCharCode(byte)]));

/**
 * TCVN 5712-1 bytes read as Latin-1: `Nguyễn Văn An` → `NguyÔn V¨n An`. Capitals with a tone have no byte in the
 * single-case fonts and were typed as small letters.
 */
export const tcvn3: Corrupter = (value) =>
  [...value.normalize('NFC')]
    .map((letter) => BYTE_OF.get(letter) ?? BYTE_OF.get(letter.toLowerCase()) ?? letter)
    .join('');
