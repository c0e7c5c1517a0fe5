type Attributes = Readonly<Record<string, unknown>>;

/**
 * Standardised attributes as they are stored beside the version that they were made of: what the standardiser changed or added, the names that
 * it left out, and the places of all others where they stand in another order. Nearly all values are as they were sent. The migration that
 * packs them has `standardised_attributes` to the same effect.
 */
type PackedAttributes = readonly [changed: Attributes, leftOut?: readonly string[], order?: readonly number[]];

/** Either form: what was stored before it was packed stays as it is, and what is kept of no version is whole. */
export type StoredAttributes = Attributes | PackedAttributes;

/** Objects put such names before all others, whatever their place in the text. */
const IS_A_NUMBER = /^\d+$/;

/** Attributes of the version that stated `sent`; undefined: of none that is at hand. */
export function packAttributes(attributes: Attributes, sent: Attributes | undefined): StoredAttributes {
  if (
    sent === undefined ||
    [attributes, sent].some((named) => Object.keys(named).some((name) => IS_A_NUMBER.test(name)))
  )
    return attributes;
  const names = Object.keys(attributes);
  const changed = Object.fromEntries(Object.entries(attributes).filter(([name, value]) => !isSame(value, sent[name])));
  const leftOut = Object.keys(sent).filter((name) => !(name in attributes));
  const base = namesOf([changed, leftOut], sent);
  if (names.join() === base.join()) return leftOut.length === 0 ? [changed] : [changed, leftOut];
  return [changed, leftOut, names.map((name) => base.indexOf(name))];
}

/** `sent`: null where the content of the version is gone; then what was made of it goes with it. */
export function unpackAttributes(stored: StoredAttributes, sent: Attributes | null): Attributes {
  if (!isPacked(stored)) return stored;
  const [changed, , order] = stored;
  const base = namesOf(stored, sent ?? {});
  const names = order === undefined ? base : order.flatMap((place) => base[place] ?? []);
  return Object.fromEntries(names.map((name) => [name, name in changed ? changed[name] : sent?.[name]]));
}

/** Those that were sent, and then those that were not. */
function namesOf([changed, leftOut = []]: PackedAttributes, sent: Attributes): string[] {
  const kept = Object.keys(sent).filter((name) => !leftOut.includes(name));
  return [...kept, ...Object.keys(changed).filter((name) => !(name in sent))];
}

const isSame = (value: unknown, sent: unknown): boolean =>
  value === sent || (typeof value === 'object' && JSON.stringify(value) === JSON.stringify(sent));

const isPacked = (stored: StoredAttributes): stored is PackedAttributes => Array.isArray(stored);
