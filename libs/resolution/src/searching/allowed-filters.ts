import type { AttributeDeclaration, EntityDeclaration, IdentifierDeclaration } from '@sogoc/core-entities';

import type { DisclosedFields } from '../sharing/disclosure';

/** What a filter goes by. */
export type Filter =
  | { readonly kind: 'value'; readonly attribute: AttributeDeclaration }
  | { readonly kind: 'identifier'; readonly identifier: IdentifierDeclaration; readonly formerToo: boolean };

/** By what a caller may narrow a search: only what the view shows whole, since who sees a value in part could find the rest by trying. */
export function allowedFilters(
  { attributes, identifiers }: EntityDeclaration,
  view: DisclosedFields,
): ReadonlyMap<string, Filter> {
  const byScheme = new Map(identifiers.map((identifier) => [identifier.scheme, identifier]));
  const allowed = new Map<string, Filter>();
  for (const attribute of attributes) {
    if (view.attributes.get(attribute.name)?.disclosure !== 'shown') continue;
    const identifier = byScheme.get(attribute.scheme ?? '');
    if (identifier)
      allowed.set(attribute.name, {
        kind: 'identifier',
        identifier,
        formerToo: identifier.successor !== undefined,
      });
    else if (attribute.search === 'value') allowed.set(attribute.name, { kind: 'value', attribute });
  }
  for (const identifier of identifiers) {
    if (view.identifiers.get(identifier.scheme) !== 'shown' || allowed.has(identifier.scheme)) continue;
    allowed.set(identifier.scheme, { kind: 'identifier', identifier, formerToo: true });
  }
  return allowed;
}
