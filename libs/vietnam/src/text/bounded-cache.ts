/**
 * A memory for a pure function of one string, emptied when it is full, so that hostile input cannot grow it. Vietnamese words and unit
 * names are few, which makes it worth while.
 */
export function remembered<T>(compute: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const computed = compute(text);
    if (known.size >= limit) known.clear();
    known.set(text, computed);
    return computed;
  };
}
