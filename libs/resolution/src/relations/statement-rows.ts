import type { EntityDeclaration, FormerRelation, StatedRelation } from '@sogoc/core-entities';
import type { RelationStatementRow } from './relation-statement';
import type { WantedIdentifier } from './identifier-carriers';

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
  const counts = new Map<string, number>();
  const place = { recordNumber, entity: declaration.entity };
  const stated = declaration
    .statedRelations(attributes)
    .map((relation, place) => ({ ...relation, saidFrom: saidFrom[place] }));
  return [...stated, ...formerRelations].map((relation) => {
    const ordinal = counts.get(relation.type) ?? 0;
    counts.set(relation.type, ordinal + 1);
    return { ...place, ordinal, ...statementOf(relation) };
  });
}

type StatementContent = Omit<RelationStatementRow, 'recordNumber' | 'entity' | 'ordinal'>;

type SaidRelation = StatedRelation &
  Partial<Omit<FormerRelation, 'saidFrom'>> & { readonly saidFrom?: string | undefined };

function statementOf(relation: SaidRelation): StatementContent {
  const {
    type,
    attribute,
    role,
    scheme,
    value,
    name,
    share,
    validFrom,
    validTo,
    act,
    endedAt,
    saidFrom,
    saidAt,
    goneBy,
  } = relation;
  const named = scheme !== undefined && value !== undefined;
  return {
    type,
    attribute,
    role,
    scheme: named ? scheme : null,
    value: named ? value : null,
    name: name ?? null,
    share: share ?? null,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    act: act ?? null,
    endedAt: endedAt ?? null,
    saidFrom: saidFrom ?? null,
    saidAt: saidAt ?? null,
    goneBy: goneBy ?? null,
  };
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
