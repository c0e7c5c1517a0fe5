/** The same function of texts, which is asked once for each: it holds no more texts than the data that it is asked about. */
export function onceForEach<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = { value: of(text) }));
    return found.value;
  };
}
