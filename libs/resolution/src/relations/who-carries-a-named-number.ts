import type { EntityRegistry } from '@sogoc/core-entities';
import type { AttributeProvenance, IdentifierStatus } from '@sogoc/golden';
import { groupBy } from '@sogoc/kernel';

import type { CarriersOf } from './derive-relations';
import type { StandingStatement } from './validity/surviving-statements';
import type { LinkedStatement } from './relation-statement';
import type { RelationTypes } from './relation-types';
import type { Carrier } from './resolve-relation';

export interface WantedIdentifier {
  readonly scheme: string;
  readonly value: string;
}

/** An active golden record that carries an identifier which somebody named. */
export interface IdentifierCarrier extends WantedIdentifier {
  readonly entity: string;
  readonly goldenId: string;
  readonly status: IdentifierStatus;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly provenance?: Readonly<Record<string, AttributeProvenance>>;
  /** Of its records, where the golden record's own name was contradicted: what each calls it counts. */
  readonly memberAttributes?: readonly Readonly<Record<string, unknown>>[];
}

/** The identifiers that statements name, each once, and those that they may have meant. */
export function namedIdentifiers(statements: readonly LinkedStatement[], types: RelationTypes): WantedIdentifier[] {
  const wanted = new Map<string, WantedIdentifier>();
  for (const { scheme, value } of statements) {
    if (scheme === null || value === null) continue;
    for (const known of [scheme, ...types.writtenAs(scheme)])
      wanted.set(nameOf({ scheme: known, value }), { scheme: known, value });
  }
  return [...wanted.values()];
}

/**
 * Who of `found` carries a statement's identifier and is of an entity to which its type may lead. Where nobody does, who carries the
 * number as one of a scheme that is also written so: twelve digits as a tax code are a person's.
 */
export function carriersOfStatements(
  found: readonly IdentifierCarrier[],
  entities: EntityRegistry,
  types: RelationTypes,
): CarriersOf {
  const byIdentifier = groupBy(found, nameOf);
  return ({ entity, type, scheme, value }) => {
    if (scheme === null || value === null) return [];
    const carriersAs = (known: string): Carrier[] => {
      const targets = new Set(types.targetsOf(entity, type, known).map(({ declaration }) => declaration.entity));
      return (byIdentifier.get(nameOf({ scheme: known, value })) ?? [])
        .filter((carrier) => targets.has(carrier.entity))
        .map((carrier) => asCarrier(carrier, entities));
    };
    const carriers = carriersAs(scheme);
    return carriers.length > 0 ? carriers : types.writtenAs(scheme).flatMap(carriersAs);
  };
}

/** Only where a thing has one number at a time, a superseded one may by now be somebody else's. */
function asCarrier(
  { entity, goldenId, scheme, status, attributes, provenance = {}, memberAttributes = [] }: IdentifierCarrier,
  entities: EntityRegistry,
): Carrier {
  const compiled = entities.entityByName(entity);
  const declaration = compiled?.declaration;
  return {
    collection: declaration?.collection ?? '',
    goldenId,
    marks: declaration?.marksOf?.(attributes) ?? [],
    status: compiled?.exclusiveSchemes.includes(scheme) === true ? status : 'active',
    contradicts: (name) =>
      [attributes, ...memberAttributes].every((known) => declaration?.contradictsName(known, name) ?? false),
    denies: (statement) => deniedSince(statement, { attributes, provenance }, entities),
  };
}

function deniedSince(
  statement: StandingStatement,
  { attributes, provenance }: Required<Pick<IdentifierCarrier, 'attributes' | 'provenance'>>,
  entities: EntityRegistry,
): string | undefined {
  const { type, role, validFrom, stating, observedAt } = statement;
  const relations = entities.entityByName(statement.entity)?.declaration.relations ?? [];
  const deniedBy = relations.find((declared) => declared.type === type)?.deniedBy;
  if (deniedBy === undefined || stating === undefined || !statement.survives) return undefined;
  return deniedBy({
    stated: { role, ...(validFrom !== null && { validFrom }) },
    statedAt: observedAt?.toISOString() ?? null,
    stating,
    other: attributes,
    observedAt: (name) => provenance[name]?.observedAt,
  });
}

/** Golden records that a name beside their number contradicts, sorted: what their records call them is to be read. */
export function contradictedGoldens(
  statements: readonly LinkedStatement[],
  found: readonly IdentifierCarrier[],
  entities: EntityRegistry,
  types: RelationTypes,
): string[] {
  const carriersOf = carriersOfStatements(found, entities, types);
  const contradicted = statements.flatMap((statement) => {
    const { name } = statement;
    if (name === null) return [];
    return carriersOf(statement).flatMap(({ goldenId, contradicts }) => (contradicts(name) ? [goldenId] : []));
  });
  return [...new Set(contradicted)].sort();
}

const nameOf = ({ scheme, value }: WantedIdentifier): string => JSON.stringify([scheme, value]);
