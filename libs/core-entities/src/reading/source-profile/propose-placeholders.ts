import { foldDiacritics } from '@sogoc/vietnam';
import type {
  AttributeDeclaration,
  EntityDeclaration,
  RawAttributes,
  SourceProfile,
} from '../../declaration/entity-declaration';
import { placeholderHash } from './habitual-placeholders';
import type { SourceProfileProposal } from './propose-source-profile';

/** Numbers are issued to one each: wrong digits bring two or three together, hardly more. Different names under one number. */
const FEWEST_OF_NUMBER = 5;
/** Phones and mailboxes are shared by households, shops and offices. Different names under one. */
const FEWEST_OF_CONTACT = 10;
/** Births fall on any of 25,000 days: a day that one in a hundred records states is a habit. */
const FEWEST_OF_DAY = 20;
const SHARE_OF_DAY = 0.01;
const CONTACTS: ReadonlySet<string> = new Set(['phone', 'email']);

interface Carried {
  records: number;
  readonly names: Set<string>;
}

/**
 * Values that too many different things of one source carry, by attribute: what it writes for "none". They are told by their hashes under `key`
 * only. Records are read with the habits that the source has; the order of the records makes no difference.
 */
export function proposePlaceholders(
  records: readonly RawAttributes[],
  declaration: EntityDeclaration,
  key: string,
  habits: SourceProfile = {},
): readonly SourceProfileProposal[] {
  const counted = countValues(records, declaration, habits);
  return declaration.attributes.flatMap((attribute) => {
    const values = [...(counted.get(attribute.name) ?? [])];
    const total = values.reduce((sum, [, { records: count }]) => sum + count, 0);
    const many = values.filter(([value, carried]) => isTooMany(attribute, value, carried, total));
    if (many.length === 0) return [];
    const hashes = many.map(([value]) => placeholderHash(key, attribute.name, value)).sort();
    const shown = many.reduce((sum, [, { records: count }]) => sum + count, 0);
    const proposed = { placeholders: { key, hashes: { [attribute.name]: hashes } } };
    return [{ attribute: attribute.name, habits: proposed, shown, counted: total }];
  });
}

function countValues(
  records: readonly RawAttributes[],
  { standardise, attributes: declared, titleOf }: EntityDeclaration,
  habits: SourceProfile,
): ReadonlyMap<string, ReadonlyMap<string, Carried>> {
  const telling = declared.filter(isTelling);
  const counted = new Map(telling.map(({ name }) => [name, new Map<string, Carried>()]));
  for (const record of records) {
    const { attributes } = standardise(record, { observedAt: LATEST, habits });
    const name = foldDiacritics(titleOf(attributes));
    for (const [attribute, values] of counted) {
      const value = attributes[attribute];
      if (typeof value === 'string') carry(values, value, name);
    }
  }
  return counted;
}

/** Values are counted whatever their day, so that none is in the future. */
const LATEST = '2099-12-31';

function carry(values: Map<string, Carried>, value: string, name: string): void {
  const carried = values.get(value) ?? { records: 0, names: new Set<string>() };
  carried.records += 1;
  if (name !== '') carried.names.add(name);
  values.set(value, carried);
}

function isTelling({ type, name, scheme }: AttributeDeclaration): boolean {
  return type === 'date' || (type === 'string' && (scheme !== undefined || CONTACTS.has(name)));
}

function isTooMany(
  { type, name }: AttributeDeclaration,
  value: string,
  { records, names }: Carried,
  total: number,
): boolean {
  if (type !== 'date') return names.size >= (CONTACTS.has(name) ? FEWEST_OF_CONTACT : FEWEST_OF_NUMBER);
  return value.length === 10 && names.size >= FEWEST_OF_DAY && records >= SHARE_OF_DAY * total;
}
