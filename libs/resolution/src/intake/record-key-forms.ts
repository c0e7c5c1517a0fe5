/** The form in which two keys that differ in Unicode normalisation only are one. */
export const normalKey = (recordKey: string): string => recordKey.normalize('NFC');

/** Digits, small letters and signs that no other character is normalised to; `K` is what the sign of the kelvin becomes. */
const HAS_ONE_FORM = /^[0-9a-zA-JL-Z_./ -]*$/;

/** Whether a key can be written in one way only, so that nobody needs to ask how it is stored. */
export const hasOneForm = (recordKey: string): boolean => HAS_ONE_FORM.test(recordKey);

/** Of keys that differ in normalisation only, the first. */
export function firstForms(recordKeys: readonly string[]): string[] {
  const firsts = new Map<string, string>();
  for (const key of recordKeys) if (!firsts.has(normalKey(key))) firsts.set(normalKey(key), key);
  return [...firsts.values()];
}
