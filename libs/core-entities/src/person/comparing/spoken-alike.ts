/** A word with its first consonant as whole regions speak it: l for n, ch for tr, x for s, gi or r for d. */
export function soundOf(word: string): string {
  const written = Object.keys(ONSETS).find((onset) => word.startsWith(onset));
  return written === undefined ? word : `${ONSETS[written] ?? ''}${word.slice(written.length)}`;
}

/**
 * Words with their marks that the south speaks alike (`Thắng`, `Thắn`), and one of which is no name: without marks both may be one. `Hân` and
 * `Hằng` have two tones, and both are names.
 */
export function areSpokenAlike(
  left: string | undefined,
  right: string | undefined,
  isKnown: (plain: string) => boolean,
): boolean {
  if (left === undefined || right === undefined || (isKnown(left) && isKnown(right))) return false;
  return codaAsSpoken(left) === codaAsSpoken(right);
}

/** Of a tone key: final ng as n and final c as t, as from Huế to the south. */
const codaAsSpoken = (tone: string): string => tone.replace(/ng(?=\d?$)/, 'n').replace(/(?<=[^h]|^)c(?=\d?$)/, 't');

/** Longer spellings first; keys are in capitals, as plain words are. */
const ONSETS: Readonly<Record<string, string>> = { TR: 'CH', GI: 'D', N: 'L', S: 'X', R: 'D' };
