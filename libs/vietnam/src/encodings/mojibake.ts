import { cp1252Byte } from './fonts/cp1252';

/** What UTF-8 of Vietnamese letters looks like when its bytes are read as Windows-1252. */
const SIGNAL = /[áÁ][º»]|Ã(?:\u00a0|[^\sa-z])|Ä[\u0080-\u0091ƒ‚‘’\u0090„¨©]|Æ[°¯ \u00a0¡]|Å[©¨]|Ì[\u0080-\u00a3€‰ƒ]/;

/** The same once more put in capitals, which of its letters only á has. */
const IN_CAPITALS = /Á(?=[º»])/g;

/** Whether a text shows such bytes; others are never decoded. */
export const looksLikeMojibake = (text: string): boolean => SIGNAL.test(text);

/** UTF-8 read as Windows-1252, undone (twice when it was done twice): `Nguyá»…n VÄƒn An` → `Nguyễn Văn An`; `undefined` when it is none. */
export function decodeMojibake(text: string): string | undefined {
  if (!looksLikeMojibake(text)) return undefined;
  if (IN_CAPITALS.test(text)) return decodeMojibake(text.replace(IN_CAPITALS, 'á'))?.toUpperCase();
  const once = bytesAsUtf8(text) ?? damagedWordsAsUtf8(text);
  if (once === undefined) return undefined;
  return decodeMojibake(once) ?? once.normalize('NFC');
}

/** The same of a text in which only some words are damaged: `Nguyễn ThÃ¡i BÃ¬nh`. */
function damagedWordsAsUtf8(text: string): string | undefined {
  const words = text.split(' ').map((word) => (looksLikeMojibake(word) ? bytesAsUtf8(word) : word));
  return words.includes(undefined) ? undefined : words.join(' ');
}

function bytesAsUtf8(text: string): string | undefined {
  const bytes: number[] = [];
  for (const char of text) {
    const byte = cp1252Byte(char);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
