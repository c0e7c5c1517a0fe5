import type { EntityDeclaration } from '@sogoc/core-entities';

import type { GrantTerms } from './access-grant';
import type { GrantedDisclosure } from './disclosure';
import { grantedFields } from './fields-shown-or-withheld';

/** What becomes of an attribute or scheme, and why where it is not shown whole. */
export interface EffectiveField {
  readonly name: string;
  readonly kind: 'attribute' | 'scheme';
  readonly sensitivity: string;
  readonly disclosure: GrantedDisclosure;
  readonly code?: string;
}

/** All attributes and schemes of an entity under the grant in force; without one all are withheld. `personalSchemes`: of all entities. */
export function effectiveFields(
  declaration: EntityDeclaration,
  grant: Pick<GrantTerms, 'attributes' | 'schemes'> | undefined,
  personalSchemes: ReadonlySet<string>,
): readonly EffectiveField[] {
  const fields = fieldsOf(declaration);
  if (grant === undefined) return fields.map((field) => ({ ...field, disclosure: 'withheld', code: 'no-grant' }));
  const { attributes, identifiers, withheld } = grantedFields(grant, declaration, personalSchemes);
  const codes = new Map(withheld.map(({ name, code }) => [name, code]));
  return fields.map(({ name, kind, sensitivity }) => {
    const disclosure = (kind === 'attribute' ? attributes : identifiers).get(name) ?? 'withheld';
    const code = codes.get(name);
    return { name, kind, sensitivity, disclosure, ...(code !== undefined && { code }) };
  });
}

const fieldsOf = ({
  attributes,
  identifiers,
}: EntityDeclaration): readonly Pick<EffectiveField, 'name' | 'kind' | 'sensitivity'>[] => [
  ...attributes.map(({ name, sensitivity }) => ({ name, kind: 'attribute' as const, sensitivity })),
  ...identifiers.map(({ scheme, sensitivity }) => ({ name: scheme, kind: 'scheme' as const, sensitivity })),
];
