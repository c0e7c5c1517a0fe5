const LATIN = /^[ -~À-ÖØ-öø-ƿḀ-ỿ]*$/;

/** Letters after which the next one stands at a word's beginning. */
const CASE_BREAK = /[\s'.\-(]/;

/** Typed with Caps Lock on: `nGUYỄN vĂN aN`. */
const CAPS_LOCKED = /^\p{Ll}\p{Lu}+(?: \p{Ll}\p{Lu}*)*$/u;
export const isCapsLocked = (text: string): boolean => CAPS_LOCKED.test(text);

/**
 * Title case for Latin names all in upper or all in lower case, or typed with Caps Lock on: the case says nothing there. Mixed case is
 * the writer's own.
 */
export function recase(text: string): string {
  const lower = text.toLowerCase();
  const isMixed = text !== lower && text !== text.toUpperCase() && !isCapsLocked(text);
  if (isMixed || !LATIN.test(text) || lower.length !== text.length) return text;
  let cased = '';
  let starts = true;
  for (const char of lower) {
    const upper = char.toUpperCase();
    cased += starts && upper.length === 1 ? upper : char;
    starts = CASE_BREAK.test(char);
  }
  return cased;
}
