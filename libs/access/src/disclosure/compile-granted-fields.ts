import type { EntityDeclaration } from '@sogoc/core-entities';
import type { StoredGrant } from '@sogoc/persistence';
import { grantedFields, rowFilterOf } from '@sogoc/resolution';

import { type FieldGrant, publicNamesOf } from './field-grant';

/**
 * Compiles what a system sees of an entity under a grant. It is never the full view: what was received, keys of sources and texts of
 * stewards are in no grant. `personalSchemes`: schemes of all entities whose numbers are somebody's.
 */
export function compileGrantedFields(
  declaration: EntityDeclaration,
  granted: StoredGrant,
  personalSchemes: ReadonlySet<string>,
): FieldGrant {
  const fields = grantedFields(granted, declaration, personalSchemes);
  const rows = rowFilterOf(declaration, granted.rows);
  return {
    view: 'masked',
    collection: declaration.collection,
    attributes: new Map(
      declaration.attributes.map(({ name, type, scheme }) => [
        name,
        {
          type,
          disclosure: fields.attributes.get(name) ?? 'withheld',
          ...(scheme !== undefined && { scheme }),
        },
      ]),
    ),
    identifiers: fields.identifiers,
    publicNames: publicNamesOf(declaration),
    undeclared: 'withheld',
    findsByPartlyShown: false,
    recordKeys: 'of-none',
    ownSource: undefined,
    bound: { grantId: granted.id, withheld: fields.withheld, ...(rows !== undefined && { rows }) },
  };
}
