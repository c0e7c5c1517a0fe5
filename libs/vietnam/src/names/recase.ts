const LATIN = /^[ -~À-ÖØ-öø-ƿḀ-ỿ]*$/;

/** Letters after which the next one stands at a word's beginning. */
const CASE_BREAK = /[\s'.\-(]/;

/** Title case for Latin names all in upper or all in lower case: the case says nothing there. Mixed case is the writer's own. */
export function recase(text: string): string {
  const lower = text.toLowerCase();
  if ((text !== lower && text !== text.toUpperCase()) || !LATIN.test(text) || lower.length !== text.length) return text;
  let cased = '';
  let starts = true;
  for (const char of lower) {
    const upper = char.toUpperCase();
    cased += starts && upper.length === 1 ? upper : char;
    starts = CASE_BREAK.test(char);
  }
  return cased;
}
