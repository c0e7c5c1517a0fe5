/** All that a list is narrowed by stands in the address, as text, so that a colleague can open it. */
export const asText = (search: Record<string, unknown>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
  );

/** `?a=1` and nothing quoted: addresses are read and typed by people. */
export const readAddress = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

/** What is not said, or is empty, is left out. */
export function writeAddress(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}
