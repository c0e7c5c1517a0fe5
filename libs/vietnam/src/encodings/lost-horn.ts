import { remembered } from '../text/bounded-cache';
import { isSpelledSyllable } from '../text/vietnamese-syllable';

const WORD = /\p{L}+/gu;
const INITIAL = /^(?:ngh?|[cgkpt]h|gi|qu|tr|[bcdđghklmnprstvx])?/iu;

/**
 * Puts ư back where a conversion from TCVN3 dropped it (its byte 0xAD is Latin-1's soft hyphen): `Mờng Khơng` → `Mường Khương`,
 * `Hng` → `Hưng`. Only words that are no syllables and become one are changed.
 */
export function repairLostHorns(text: string): string {
  return text.replace(WORD, spelledWord);
}

const spelledWord = remembered((word) => (isSpelledSyllable(word) ? word : (repairedWord(word) ?? word)));

function repairedWord(word: string): string | undefined {
  // A letter by itself is an initial: `B.C.H`, `H Hen Niê`.
  if (word.length < 2) return undefined;
  const at = INITIAL.exec(word)?.[0].length ?? 0;
  const horn = word === word.toUpperCase() && word.length > 1 ? 'Ư' : 'ư';
  const repaired = word.slice(0, at) + horn + word.slice(at);
  return isSpelledSyllable(repaired) ? repaired : undefined;
}
