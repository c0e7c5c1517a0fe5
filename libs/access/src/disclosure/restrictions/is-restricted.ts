import { disclosureOf, type FieldGrant } from '../field-grant';

/**
 * Whether an attribute or scheme of a golden record is kept from the caller on account of whom it is about, or of whom the records are that it
 * came of. A scheme is with the attribute that holds its number; what is nobody's is never restricted.
 */
export function isRestricted(
  name: string,
  grant: FieldGrant,
  goldenId: string | undefined,
  records?: readonly string[],
): boolean {
  const restricted = goldenId === undefined ? undefined : grant.restricted?.(goldenId, records);
  if (restricted === undefined || grant.publicNames.has(name)) return false;
  if (restricted.size === 0 || restricted.has(name)) return true;
  return [...restricted].some((attribute) => grant.attributes.get(attribute)?.scheme === name);
}

/** Whether the caller sees all that an attribute of a golden record says. */
export const isShownWhole = (name: string, grant: FieldGrant, goldenId: string | undefined): boolean =>
  disclosureOf(name, grant) === 'shown' && !isRestricted(name, grant, goldenId);

/** Names of an entity that are restricted of a golden record, in declared order. */
export function restrictedNames(grant: FieldGrant, goldenId: string, records?: readonly string[]): readonly string[] {
  if (grant.restricted?.(goldenId, records) === undefined) return [];
  const names = [...grant.attributes.keys(), ...grant.identifiers.keys()];
  return names.filter((name) => isRestricted(name, grant, goldenId, records));
}

interface Origins {
  readonly recordIds?: readonly string[];
  readonly provenance: Readonly<Record<string, { readonly recordId: string }>>;
}

/**
 * Ids of the records that values came of: of a former version all that stood in it, else those that a value is of. So a version is restricted
 * with whom it was about, whoever has its id now. None for who is restricted in nothing.
 */
export function recordsOf({ recordIds = [], provenance }: Origins, grant: FieldGrant): readonly string[] {
  if (grant.restricted === undefined) return [];
  const records = new Set(recordIds);
  for (const name of Object.keys(provenance)) records.add(provenance[name]!.recordId);
  return [...records];
}
