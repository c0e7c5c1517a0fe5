import type { AttributeDeclaration, EntityDeclaration } from '@sogoc/core-entities';

import { saysWhoItIs } from './more-than-a-number';

/** A source that knows a number alone is not told by the golden record's id whether somebody had it. `attributes`: of its record. */
export function showsGoldenIdToSource(
  attributes: Readonly<Record<string, unknown>>,
  declaration: EntityDeclaration,
): boolean {
  const mayHoldNumber = ({ name, scheme, type }: AttributeDeclaration): boolean =>
    name in attributes && (scheme !== undefined || type === 'string-list' || type === 'object-list');
  return saysWhoItIs({ attributes }, declaration) || !declaration.attributes.some(mayHoldNumber);
}
