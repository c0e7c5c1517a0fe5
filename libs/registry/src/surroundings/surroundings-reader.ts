import {
  CollectionAccess,
  ENTITY_REGISTRY,
  type Grant,
  grantCovers,
  isRestricted,
  tellsRelations,
  tellsRoles,
} from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry, RelationDeclaration } from '@sogoc/core-entities';
import {
  IdentifierCarrierRepository,
  RelationStatementRepository,
  type StoredGoldenRecord,
  type Transaction,
} from '@sogoc/persistence';
import {
  type DerivedRelation,
  distinctStatements,
  type LinkedStatement,
  liesWithin,
  relationTime,
  RelationTypes,
  rootOf,
  type StatedType,
} from '@sogoc/resolution';

import { RelationFinder } from '../relations/relation-finder';
import type { SeenRelation } from './seen-relation';

/** Whose eyes see, and on which day. */
export interface Beholder {
  readonly caller: Grant;
  readonly day: string;
}

/** What was read at once about golden records and whoever names them. */
interface Surroundings {
  readonly goldens: ReadonlyMap<string, StoredGoldenRecord>;
  readonly relations: readonly DerivedRelation[];
  /** By scheme and value: those at hand who carry it. */
  readonly carriers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads what golden records are related with, of any status and stated by either side, by the same few queries however many they are. */
@Injectable()
export class SurroundingsReader {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly collections: CollectionAccess,
    private readonly types: RelationTypes,
    private readonly finder: RelationFinder,
    private readonly statements: RelationStatementRepository,
    private readonly carriers: IdentifierCarrierRepository,
  ) {}

  /**
   * Relations of these types that hold on the day, or of which nobody says when they do, as the golden records at hand see them. What the
   * caller's collections, attributes and rows leave out is not there.
   */
  async read(
    tx: Transaction,
    at: readonly StoredGoldenRecord[],
    types: readonly StatedType[],
    { caller, day }: Beholder,
  ): Promise<SeenRelation[]> {
    const around = await this.around(tx, at, types);
    const wanted = new Set(types.map(nameOf));
    const inForce = around.relations.filter(
      (relation) => wanted.has(`${entityOf(relation)} ${relation.type}`) && holdsOn(relation, day),
    );
    const stated = inForce.filter(({ stating }) => at.some(({ id }) => id === stating.goldenId));
    const known = await this.withEnds(tx, around.goldens, stated);
    return [
      ...stated.flatMap((relation) => this.seenOut(relation, known, caller)),
      ...inForce.flatMap((relation) =>
        at.flatMap(({ id }) => this.seenIn(id, relation, { ...around, goldens: known }, caller)),
      ),
    ];
  }

  private async around(
    tx: Transaction,
    at: readonly StoredGoldenRecord[],
    types: readonly StatedType[],
  ): Promise<Surroundings> {
    const ids = at.map(({ id }) => id);
    const own = at.length === 0 ? [] : await this.statements.ofGoldens(tx, ids);
    const naming = await this.statements.namingAny(tx, ids, types);
    const pins = await this.statements.pinsNaming(tx, ids, types);
    const others = new Set([...naming, ...pins].map(({ goldenId }) => goldenId).filter((id) => !ids.includes(id)));
    const stating = [...at, ...(await this.carriers.goldens(tx, [...others]))];
    const relations = await this.finder.derive(tx, distinctStatements<LinkedStatement>([...own, ...naming]), stating);
    const carriers = new Map<string, Set<string>>();
    for (const { namedId, scheme, value } of [...naming, ...pins]) {
      const name = numberOf({ scheme, value });
      carriers.set(name, (carriers.get(name) ?? new Set()).add(namedId));
    }
    return { goldens: new Map(stating.map((golden) => [golden.id, golden])), relations, carriers };
  }

  /** Who is meant by what those at hand state. */
  private async withEnds(
    tx: Transaction,
    known: ReadonlyMap<string, StoredGoldenRecord>,
    stated: readonly DerivedRelation[],
  ): Promise<ReadonlyMap<string, StoredGoldenRecord>> {
    const ends = stated.flatMap((relation) => (relation.status === 'resolved' ? relation.ends : []));
    const missing = [...new Set(ends.map(({ goldenId }) => goldenId))].filter((id) => !known.has(id));
    const read = await this.carriers.goldens(tx, missing);
    return new Map([...known, ...read.map((golden) => [golden.id, golden] as const)]);
  }

  private seenOut(
    relation: DerivedRelation,
    goldens: ReadonlyMap<string, StoredGoldenRecord>,
    caller: Grant,
  ): SeenRelation[] {
    const { stating, ends, soughtIn, role } = relation;
    const covered = [...ends.map(({ collection }) => collection), ...(ends.length === 0 ? soughtIn : [])].filter(
      (collection) => grantCovers(caller, collection),
    );
    const [collection] = covered;
    if (collection === undefined || ends.some(({ goldenId }) => goldenId === stating.goldenId)) return [];
    if (!this.isShown(relation, caller)) return [];
    const of = goldens.get(stating.goldenId);
    if (of === undefined) return [];
    const seen = {
      ...{ from: stating.goldenId, direction: 'out' as const, relation, stating: of, collection },
      roles: this.rolesOf(relation, role, caller),
    };
    const other = relation.status === 'resolved' ? goldens.get(ends[0]?.goldenId ?? '') : undefined;
    if (relation.status !== 'resolved') return [{ ...seen, status: relation.status }];
    if (other === undefined || !this.isWithin(other, caller)) return [{ ...seen, status: 'open' }];
    return [{ ...seen, status: 'resolved', other }];
  }

  /** Of what means somebody else there is nothing to be seen here. */
  private seenIn(
    from: string,
    relation: DerivedRelation,
    { goldens, carriers }: Surroundings,
    caller: Grant,
  ): SeenRelation[] {
    const { stating, status, ends } = relation;
    if (stating.goldenId === from || !grantCovers(caller, stating.collection)) return [];
    const isMeant =
      ends.length > 0 ? ends.some(({ goldenId }) => goldenId === from) : isNamed(from, relation, carriers);
    const other = goldens.get(stating.goldenId);
    if (!isMeant || other === undefined || !this.isWithin(other, caller) || !this.isShown(relation, caller)) return [];
    const { inverseRole } = this.declared(relation) ?? {};
    const role = inverseRole?.(relation.role, other.attributes) ?? relation.role;
    const seen = {
      ...{ from, direction: 'in' as const, relation, stating: other, collection: stating.collection, status },
      roles: this.rolesOf(relation, role, caller),
    };
    return [status === 'resolved' ? { ...seen, other } : seen];
  }

  /** None for who is not shown whole what says the role. */
  private rolesOf(relation: DerivedRelation, role: string, caller: Grant): readonly string[] {
    const { grant } = this.collections.open(relation.stating.collection, caller);
    if (!relation.statements.some(({ attribute }) => tellsRoles(grant, rootOf(attribute)))) return [];
    const wider = this.declared(relation)?.widerRole?.(role);
    return wider === undefined ? [role] : [role, wider];
  }

  private declared(relation: DerivedRelation): RelationDeclaration | undefined {
    const relations = this.entities.entityByName(entityOf(relation))?.declaration.relations ?? [];
    return relations.find(({ type }) => type === relation.type);
  }

  private isWithin({ entity, attributes }: StoredGoldenRecord, caller: Grant): boolean {
    const { grant } = this.collections.openEntity(entity, caller);
    return liesWithin(attributes, grant.bound?.rows);
  }

  /** A relation is part of the attribute that states it, and kept from being shown with it. */
  private isShown({ stating, statements }: DerivedRelation, caller: Grant): boolean {
    const { grant } = this.collections.open(stating.collection, caller);
    const names = statements.map(({ attribute }) => rootOf(attribute));
    return (
      !names.some((name) => isRestricted(name, grant, stating.goldenId)) &&
      names.some((name) => tellsRelations(grant, name))
    );
  }
}

const nameOf = ({ entity, type }: StatedType): string => `${entity} ${type}`;
const entityOf = ({ statements: [first] }: DerivedRelation): string => first?.entity ?? '';
const numberOf = ({ scheme, value }: { readonly scheme: string | null; readonly value: string | null }): string =>
  JSON.stringify([scheme, value]);

/** What another statement outranks ended when that one began. */
function holdsOn(relation: DerivedRelation, day: string): boolean {
  const { validity } = relationTime(relation, day);
  return validity === 'valid' || validity === 'unknown';
}

const isNamed = (id: string, { statements }: DerivedRelation, carriers: Surroundings['carriers']): boolean =>
  statements.some((statement) => carriers.get(numberOf(statement))?.has(id));
