import type { EntityDeclaration } from '@sogoc/core-entities';
import type { RelationStatementRow } from './relation-statement';
import type { WantedIdentifier } from './identifier-carriers';

/** The statements that a record's standardised attributes make, numbered within their type; none for a record that is not live. */
export function statementRows(
  declaration: Pick<EntityDeclaration, 'entity' | 'statedRelations'>,
  recordNumber: number,
  attributes: Readonly<Record<string, unknown>> | null,
): RelationStatementRow[] {
  if (attributes === null) return [];
  const counts = new Map<string, number>();
  return declaration.statedRelations(attributes).map(({ type, attribute, role, scheme, value, name, share }) => {
    const ordinal = counts.get(type) ?? 0;
    counts.set(type, ordinal + 1);
    const named = scheme !== undefined && value !== undefined;
    return {
      recordNumber,
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

/** Identifiers of what a record said to have replaced, and says no more. */
export function droppedReplacements(
  declaration: Pick<EntityDeclaration, 'entity' | 'statedRelations' | 'relations'>,
  recordNumber: number,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): WantedIdentifier[] {
  const replacing = new Set(declaration.relations.filter(({ replaces }) => replaces).map(({ type }) => type));
  if (replacing.size === 0) return [];
  const named = (attributes: Readonly<Record<string, unknown>> | null): Map<string, WantedIdentifier> =>
    new Map(
      statementRows(declaration, recordNumber, attributes).flatMap(({ type, scheme, value }) =>
        replacing.has(type) && scheme !== null && value !== null ? [[`${scheme} ${value}`, { scheme, value }]] : [],
      ),
    );
  const kept = named(after);
  return [...named(before)].filter(([name]) => !kept.has(name)).map(([, identifier]) => identifier);
}
