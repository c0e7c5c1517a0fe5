/** Names, segments and addresses are shorter; what is longer hardly comes twice. UTF-16 units. */
const LONGEST_TEXT = 256;

/**
 * A memory for a pure function of one string. It holds `limit` answers at most, and none of a long text, so that hostile input cannot grow it, in
 * two halves: when the newer is full the older is forgotten, and what is asked again moves to the newer. Words and unit names of a country are few,
 * and sources repeat names and addresses, which makes it worth while. `undefined` is not remembered.
 */
export function remembered<T>(compute: (text: string) => T, limit = 20_000): (text: string) => T {
  let newer = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const known = newer.get(text);
    if (known !== undefined) return known;
    if (text.length > LONGEST_TEXT) return compute(text);
    const answer = older.get(text) ?? compute(text);
    if (newer.size * 2 >= limit) {
      older = newer;
      newer = new Map();
    }
    newer.set(text, answer);
    return answer;
  };
}
