import type { EntityDeclaration } from '@sogoc/core-entities';
import type { RelationStatementRow } from '@sogoc/persistence';

/** The statements that a record's standardised attributes make, numbered within their type; none for a record that is not live. */
export function statementRows(
  declaration: Pick<EntityDeclaration, 'entity' | 'statedRelations'>,
  recordNo: number,
  attributes: Readonly<Record<string, unknown>> | null,
): RelationStatementRow[] {
  if (attributes === null) return [];
  const counts = new Map<string, number>();
  return declaration.statedRelations(attributes).map(({ type, attribute, role, scheme, value, name, share }) => {
    const ordinal = counts.get(type) ?? 0;
    counts.set(type, ordinal + 1);
    const named = scheme !== undefined && value !== undefined;
    return {
      recordNo,
      type,
      ordinal,
      entity: declaration.entity,
      attribute,
      role,
      scheme: named ? scheme : null,
      value: named ? value : null,
      name: name ?? null,
      share: share ?? null,
    };
  });
}
