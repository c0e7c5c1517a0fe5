import type { FieldGrant } from './field-grant';

/** A grant that shows one declared attribute whole, and nothing else. Undefined: the entity has no such attribute. */
export function revealOne(grant: FieldGrant, attribute: string): FieldGrant | undefined {
  const declared = grant.attributes.get(attribute);
  if (declared === undefined) return undefined;
  return {
    ...grant,
    view: 'working',
    attributes: new Map([[attribute, { ...declared, disclosure: 'shown' }]]),
    identifiers: new Map(),
    undeclared: 'withheld',
    recordKeys: 'of-none',
  };
}
