import type { EntityDeclaration, FormerRelation, StatedRelation } from '@sogoc/core-entities';
import type { RelationStatementRow } from './relation-statement';
import type { WantedIdentifier } from './who-carries-a-named-number';

type StatingDeclaration = Pick<EntityDeclaration, 'entity' | 'statedRelations'>;

/** What states relations: canonical attributes, and what earlier versions stated. Attributes are null for a record that is not live. */
export interface StatingContent {
  readonly attributes: Readonly<Record<string, unknown>> | null;
  readonly formerRelations?: readonly FormerRelation[];
  readonly saidFrom?: readonly (string | undefined)[];
}

/** The statements that a record makes or made, numbered within their type, the former ones last; none for a record that is not live. */
export function statementRows(
  declaration: StatingDeclaration,
  recordNumber: number,
  { attributes, formerRelations = [], saidFrom = [] }: StatingContent,
): RelationStatementRow[] {
  if (attributes === null) return [];
  const stated = declaration.statedRelations(attributes);
  if (stated.length + formerRelations.length === 0) return [];
  const counts = new Map<string, number>();
  const row = (relation: StatedRelation & Partial<FormerRelation>, since: string | undefined): RelationStatementRow => {
    const ordinal = counts.get(relation.type) ?? 0;
    counts.set(relation.type, ordinal + 1);
    const { scheme, value } = relation;
    const isNamed = scheme !== undefined && value !== undefined;
    return {
      recordNumber,
      entity: declaration.entity,
      ordinal,
      type: relation.type,
      attribute: relation.attribute,
      role: relation.role,
      scheme: isNamed ? scheme : null,
      value: isNamed ? value : null,
      name: relation.name ?? null,
      share: relation.share ?? null,
      validFrom: relation.validFrom ?? null,
      validTo: relation.validTo ?? null,
      act: relation.act ?? null,
      endedAt: relation.endedAt ?? null,
      saidFrom: since ?? null,
      saidAt: relation.saidAt ?? null,
      goneBy: relation.goneBy ?? null,
    };
  };
  return [
    ...stated.map((relation, place) => row(relation, saidFrom[place])),
    ...formerRelations.map((relation) => row(relation, relation.saidFrom)),
  ];
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
      statementRows(declaration, recordNumber, { attributes }).flatMap(({ type, scheme, value }) =>
        replacing.has(type) && scheme !== null && value !== null ? [[`${scheme} ${value}`, { scheme, value }]] : [],
      ),
    );
  const kept = named(after);
  return [...named(before)].filter(([name]) => !kept.has(name)).map(([, identifier]) => identifier);
}
