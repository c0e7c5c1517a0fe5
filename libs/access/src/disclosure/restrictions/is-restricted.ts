import { disclosureOf, type FieldGrant } from '../field-grant';

/**
 * Whether an attribute or scheme of a golden record is kept from the caller on account of whom it is about. A scheme is with the attribute
 * that holds its number; what is nobody's is never restricted.
 */
export function isRestricted(name: string, grant: FieldGrant, goldenId: string | undefined): boolean {
  const restricted = goldenId === undefined ? undefined : grant.restricted?.(goldenId);
  if (restricted === undefined || grant.publicNames.has(name)) return false;
  if (restricted.size === 0 || restricted.has(name)) return true;
  return [...restricted].some((attribute) => grant.attributes.get(attribute)?.scheme === name);
}

/** Whether the caller sees all that an attribute of a golden record says. */
export const isShownWhole = (name: string, grant: FieldGrant, goldenId: string | undefined): boolean =>
  disclosureOf(name, grant) === 'shown' && !isRestricted(name, grant, goldenId);

/** Names of an entity that are restricted of a golden record, in declared order. */
export function restrictedNames(grant: FieldGrant, goldenId: string): readonly string[] {
  if (grant.restricted?.(goldenId) === undefined) return [];
  const names = [...grant.attributes.keys(), ...grant.identifiers.keys()];
  return names.filter((name) => isRestricted(name, grant, goldenId));
}
