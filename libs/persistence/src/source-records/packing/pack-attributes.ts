type Attributes = Readonly<Record<string, unknown>>;

/**
 * Standardised attributes as they are stored beside the version that they were made of: what the standardiser changed or added, the names that
 * it left out, and the places of all others where they stand in another order. Nearly all values are as they were sent. The migration that
 * packs them has `standardised_attributes` to the same effect.
 */
type PackedAttributes = readonly [changed: Attributes, leftOut?: readonly string[], order?: readonly number[]];

/** Either form: what was stored before it was packed stays as it is, and what is kept of no version is whole. */
export type StoredAttributes = Attributes | PackedAttributes;

/** Attributes of the version that stated `sent`; undefined: of none that is at hand. */
export function packAttributes(attributes: Attributes, sent: Attributes | undefined): StoredAttributes {
  if (sent === undefined) return attributes;
  const names = Object.keys(attributes);
  const sentNames = Object.keys(sent);
  if (names.some(isNumber) || sentNames.some(isNumber)) return attributes;
  const changed: Record<string, unknown> = {};
  for (const name of names) if (!isSame(attributes[name], sent[name])) changed[name] = attributes[name];
  const leftOut = sentNames.filter((name) => !(name in attributes));
  const base = namesOf([changed, leftOut], sent);
  if (areSameNames(names, base)) return leftOut.length === 0 ? [changed] : [changed, leftOut];
  return [changed, leftOut, names.map((name) => base.indexOf(name))];
}

/** Objects put such names before all others, whatever their place in the text. */
function isNumber(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(name);
}

const areSameNames = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((name, place) => name === right[place]);

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
  value === sent ||
  (typeof value === 'object' && (isAlike(value, sent) || JSON.stringify(value) === JSON.stringify(sent)));

/** Member by member in one order, as most are that are the same: their texts need not be made. Others may be the same text all the same. */
function isAlike(value: unknown, sent: unknown): boolean {
  if (value === sent) return true;
  if (!isObject(value) || !isObject(sent) || Array.isArray(value) !== Array.isArray(sent)) return false;
  const names = Object.keys(value);
  return areSameNames(names, Object.keys(sent)) && names.every((name) => isAlike(value[name], sent[name]));
}

const isObject = (value: unknown): value is Attributes => typeof value === 'object' && value !== null;

const isPacked = (stored: StoredAttributes): stored is PackedAttributes => Array.isArray(stored);
