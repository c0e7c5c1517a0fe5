/** How surely one word brings another along: bits that the second adds where the first stands; infinite where it does not. */
export type WordCompanions = (first: string, second: string) => number;

/** Words of fewer records, or of a smaller share of them, bring none along: what stands beside a rare name is no phrase. */
const RECORDS_OF_COMMON = 10;
const SHARE_OF_COMMON = 0.002;
/** Words that stand together less often than this share of the first one's texts do so by chance. */
const SHARE_OF_PHRASE = 0.5;
/** More words of one text are not looked at: pairs grow with the square. */
const WORDS_OF_TEXT = 24;

/**
 * Counts in how many texts two common words stand together (`beschränkter` and `Haftung`, `public` and `limited`): the words of a phrase
 * say as much as one of them. `texts` are words of records, each once.
 */
export function countCompanions(
  texts: readonly (readonly string[])[],
  recordsWith: (word: string) => number,
): WordCompanions {
  const least = Math.max(RECORDS_OF_COMMON, SHARE_OF_COMMON * texts.length);
  const places = new Map<string, number>();
  const together = new Map<number, number>();
  const placeOf = (word: string): number => {
    const known = places.get(word) ?? places.size;
    places.set(word, known);
    return known;
  };
  for (const words of texts) {
    const common = words.filter((word) => recordsWith(word) >= least).slice(0, WORDS_OF_TEXT);
    const own = common.map(placeOf);
    own.forEach((one, i) => {
      for (const other of own.slice(i + 1)) add(together, one, other);
    });
  }
  return (first, second) => {
    const [one, other] = [places.get(first), places.get(second)];
    if (one === undefined || other === undefined) return Infinity;
    const both = together.get(codeOf(one, other)) ?? 0;
    return both < SHARE_OF_PHRASE * recordsWith(first) ? Infinity : Math.log2(recordsWith(first) / both);
  };
}

/** More different common words than this are in no data: they are at most 1 / `SHARE_OF_COMMON` for each word of a text. */
const MOST_WORDS = 2 ** 24;
const codeOf = (one: number, other: number): number => Math.min(one, other) * MOST_WORDS + Math.max(one, other);

function add(together: Map<number, number>, one: number, other: number): void {
  const code = codeOf(one, other);
  together.set(code, (together.get(code) ?? 0) + 1);
}
