import type { AttributeDeclaration, AttributeType, EntityDeclaration } from '@sogoc/core-entities';

import type { GrantTerms } from './access-grant';
import type { GrantedDisclosure } from './disclosure';

/** Why a grant shows an attribute not at all, or the numbers in it in part only; `restricted`: whom it is about restricted it. */
export type WithholdingCode = 'not-granted' | 'sensitive' | 'scheme-not-granted' | 'numbers-in-part' | 'restricted';

export interface WithheldName {
  /** Of an attribute or a scheme. */
  readonly name: string;
  readonly code: WithholdingCode;
}

export interface GrantedFields {
  readonly attributes: ReadonlyMap<string, GrantedDisclosure>;
  readonly identifiers: ReadonlyMap<string, GrantedDisclosure>;
  /** In declared order, attributes first; the same for every record, so that it does not tell what a record holds. */
  readonly withheld: readonly WithheldName[];
}

/** May hold numbers of several schemes, also of others than the thing itself. */
const OF_MANY_PARTS: readonly AttributeType[] = ['object', 'object-list', 'mixed-list', 'string-list'];

/**
 * Judges each attribute and scheme of an entity under a grant. What is public is nobody's, and shown; all else is shown when it is named.
 * An attribute that is a number needs its scheme too, a list or object shows the numbers in it whole only when every scheme is granted
 * whose numbers are personal (`personalSchemes`, of all entities).
 */
export function grantedFields(
  { attributes, schemes }: Pick<GrantTerms, 'attributes' | 'schemes'>,
  declaration: EntityDeclaration,
  personalSchemes: ReadonlySet<string>,
): GrantedFields {
  const named = { attributes: new Set(attributes), schemes: new Set(schemes), personalSchemes };
  const byAttribute = new Map(
    declaration.attributes.map((attribute) => [attribute.name, attributeCode(attribute, named)]),
  );
  const byScheme = new Map(
    declaration.identifiers.map(({ scheme, sensitivity }) => [
      scheme,
      sensitivity === 'public' || named.schemes.has(scheme) ? undefined : ('not-granted' as const),
    ]),
  );
  return {
    attributes: disclosuresOf(byAttribute),
    identifiers: disclosuresOf(byScheme),
    withheld: [...byAttribute, ...byScheme].flatMap(([name, code]) => (code === undefined ? [] : [{ name, code }])),
  };
}

interface NamedInGrant {
  readonly attributes: ReadonlySet<string>;
  readonly schemes: ReadonlySet<string>;
  readonly personalSchemes: ReadonlySet<string>;
}

function attributeCode(
  { name, type, scheme, sensitivity }: AttributeDeclaration,
  granted: NamedInGrant,
): WithholdingCode | undefined {
  if (sensitivity === 'public') return undefined;
  if (!granted.attributes.has(name)) return sensitivity === 'sensitive-personal' ? 'sensitive' : 'not-granted';
  if (scheme !== undefined) return granted.schemes.has(scheme) ? undefined : 'scheme-not-granted';
  const showsAllNumbers = [...granted.personalSchemes].every((personal) => granted.schemes.has(personal));
  return OF_MANY_PARTS.includes(type) && !showsAllNumbers ? 'numbers-in-part' : undefined;
}

const disclosuresOf = (
  codes: ReadonlyMap<string, WithholdingCode | undefined>,
): ReadonlyMap<string, GrantedDisclosure> => new Map([...codes].map(([name, code]) => [name, disclosureOf(code)]));

function disclosureOf(code: WithholdingCode | undefined): GrantedDisclosure {
  if (code === undefined) return 'shown';
  return code === 'numbers-in-part' ? 'numbers-masked' : 'withheld';
}
