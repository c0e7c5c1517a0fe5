import { disclosureOf, type FieldGrant } from '../field-grant';

/** Whether an attribute of which a caller sees so much tells him of the relations that it states; keys without a grant see relations by other ways too. */
export function tellsRelations(grant: FieldGrant, attribute: string): boolean {
  return grant.bound === undefined || (grant.attributes.get(attribute)?.disclosure ?? 'withheld') !== 'withheld';
}

/** A role is words of the attribute that states it: told where its words are, though its numbers may be shown in part, and not at all else. */
export function tellsRoles(grant: FieldGrant, attribute: string): boolean {
  const disclosure = disclosureOf(attribute, grant);
  return disclosure === 'shown' || disclosure === 'numbers-masked';
}
