import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import { CLOCK, decodeCursor, encodeCursor, type Page, type PageRequest } from '@sogoc/platform';
import {
  GoldenRecordRepository,
  IdentifierCarrierRepository,
  readSnapshot,
  RelationStatementRepository,
  type StoredGoldenRecord,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  CollectionAccess,
  type OpenCollection,
  project,
  type ShownGoldenRecord,
  type Grant,
  grantCovers,
  withheldBy,
} from '@sogoc/access';
import {
  compareRelationPositions,
  type DerivedRelation,
  endOfRelations,
  isRelationPosition,
  type RelationDirection,
  type RelationEnd,
  type RelationPosition,
  relationPositionOf,
  relationTime,
  RelationTypes,
  type WithheldName,
} from '@sogoc/resolution';

import { type AskedTime, knownInstantOf, validDayOf } from '../asked-time/asked-time';
import { type AbsorbedId, findGolden } from '../finding-by-id/find-golden';
import { CurrentRelations, KnownRelations, type RelationSource } from './relation-source';
import { RelationSight } from './visibility/relation-visibility';
import { showRelation, type ShownRelation } from './show-relation';

export interface RelationsRequest extends PageRequest, AskedTime {
  /** Whether to embed golden records. */
  readonly expand: boolean;
  /** Kinds of relations, and the end from which they are seen; left out: all. */
  readonly types?: readonly string[];
  readonly direction?: RelationDirection;
  /** Whether they hold on the day; what nobody can say is in neither. Left out: all. */
  readonly inForce?: boolean;
}

/** Whose relations are read, and where from. */
interface Subject {
  readonly collection: string;
  readonly golden: StoredGoldenRecord;
  readonly source: RelationSource;
}

type Wanted = Pick<RelationsRequest, 'pageSize' | 'types' | 'direction' | 'inForce'> & {
  readonly after: RelationPosition | undefined;
  readonly day: string;
};

/** A page of relations; `golden` is the record itself, when golden records are asked for. */
export interface RelationsPage extends Page<ShownRelation> {
  readonly golden?: ShownGoldenRecord;
  /** Under a grant, as of a golden record. */
  readonly withheld?: readonly WithheldName[];
}

export type RelationsReading =
  | { readonly kind: 'active'; readonly page: RelationsPage; readonly day: string }
  | ({ readonly kind: 'absorbed' } & AbsorbedId);

interface FoundRelation {
  readonly relation: DerivedRelation;
  readonly direction: RelationDirection;
}

interface FoundPage {
  readonly relations: readonly FoundRelation[];
  /** Behind the last of them; undefined at the end. */
  readonly next?: RelationPosition;
}

/** Reads the relations of a golden record from both ends, with the same few queries however many there are. */
@Injectable()
export class RelationsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly types: RelationTypes,
    private readonly sight: RelationSight,
    private readonly current: CurrentRelations,
    private readonly known: KnownRelations,
    private readonly transactions: TransactionRunner,
    private readonly goldens: GoldenRecordRepository,
    private readonly statements: RelationStatementRepository,
    private readonly carriers: IdentifierCarrierRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What the record states first, then who names it. A page may hold fewer than asked for; only a missing `nextCursor` is the end.
   * Throws as reading the golden record does.
   */
  async list(collection: string, id: string, request: RelationsRequest, caller: Grant): Promise<RelationsReading> {
    const opened = this.collections.open(collection, caller);
    const after = decodeCursor(request.cursor, isRelationPosition);
    const day = validDayOf(request, this.clock);
    const instant = knownInstantOf(request.knownAt);
    const rowsOf = (entity: string) => this.sight.rowsOf(entity, caller);
    const source = instant === undefined ? this.current : this.known.at(instant, rowsOf);
    const { entity } = opened.declaration;
    const state = await findGolden(this.goldens, entity, id, opened.grant.bound?.rows);
    if (state.kind === 'absorbed') return state;
    return readSnapshot(this.transactions, async (tx) => {
      const subject = { collection, golden: state.golden, source };
      const found = await this.findPage(tx, subject, { ...request, after, day }, caller);
      const page = {
        items: await this.show(tx, found.relations, { expand: request.expand, day }, caller),
        ...(found.next !== undefined && { nextCursor: encodeCursor(found.next) }),
        ...(request.expand && { golden: project(state.golden, opened.grant) }),
        ...withheldBy(opened.grant),
      };
      return { kind: 'active', page, day };
    });
  }

  private async findPage(tx: Transaction, subject: Subject, wanted: Wanted, caller: Grant): Promise<FoundPage> {
    const { pageSize, after } = wanted;
    const stated = after?.[0] === 'in' ? [] : await this.findStated(tx, subject, wanted, caller);
    if (stated.length > pageSize) return cut(stated, pageSize);
    if (wanted.direction === 'out') return { relations: stated };
    const left = pageSize - stated.length;
    const naming = await this.findNaming(tx, subject, { ...wanted, left: Math.max(left, 1) }, caller);
    const last = stated.at(-1);
    if (left === 0 && last !== undefined) {
      const isEnd = naming.relations.length === 0 && naming.next === undefined;
      return isEnd ? { relations: stated } : { relations: stated, next: placeOf(last) };
    }
    return { ...naming, relations: [...stated, ...naming.relations] };
  }

  private async findStated(
    tx: Transaction,
    { golden, source }: Subject,
    wanted: Wanted,
    caller: Grant,
  ): Promise<FoundRelation[]> {
    if (wanted.direction === 'in') return [];
    const relations = await source.stated(tx, golden);
    const visible = (await this.sight.limit(tx, relations, caller)).filter((one) => isWanted(one, wanted));
    return behind(
      visible.map((relation) => ({ relation, direction: 'out' })),
      wanted.after,
    );
  }

  /** A statement that means somebody else of the same number is none about this golden record. */
  private async findNaming(
    tx: Transaction,
    { collection, golden, source }: Subject,
    { left, after, ...wanted }: Wanted & { readonly left: number },
    caller: Grant,
  ): Promise<FoundPage> {
    const types = this.types
      .leadingTo(collection)
      .filter(({ entity, type }) => grantCovers(caller, this.types.collectionOf(entity)) && isOfType(type, wanted));
    const goldenId = golden.id;
    // The first may be known from the page before in part or whole.
    const limit = left + 2;
    const from = after?.[0] === 'in' ? after[1] : FIRST_ID;
    const limits = this.sight.limitsOf(
      types.map(({ entity }) => entity),
      caller,
    );
    const ids = await this.statements.goldensNaming(tx, goldenId, types, { from, limit, ...(limits && { limits }) });
    const relations = await this.sight.limit(tx, await source.naming(tx, goldenId, types, ids), caller);
    const found = relations
      .filter(({ ends, stating }) => stating.goldenId !== goldenId && ends.some((end) => end.goldenId === goldenId))
      .filter((relation) => isWanted(relation, { ...wanted, after }))
      .map((relation): FoundRelation => ({ relation, direction: 'in' }))
      .sort((one, other) => compareRelationPositions(placeOf(one), placeOf(other)));
    const rest = behind(found, after);
    if (rest.length > left) return cut(rest, left);
    const lastId = ids.length === limit ? ids.at(-1) : undefined;
    if (lastId === undefined) return { relations: rest };
    const next = endOfRelations(lastId);
    if (limits === undefined) return { relations: rest, next };
    // Under a grant no cursor names one of whom nothing is shown: it is looked on until one is, or nobody is left.
    const further = { ...wanted, after: next, left: Math.max(left - rest.length, 1) };
    const more = await this.findNaming(tx, { collection, golden, source }, further, caller);
    const all = [...rest, ...more.relations];
    return all.length > left ? cut(all, left) : { ...more, relations: all };
  }

  private async show(
    tx: Transaction,
    found: readonly FoundRelation[],
    { expand, day }: { readonly expand: boolean; readonly day: string },
    caller: Grant,
  ): Promise<ShownRelation[]> {
    const marksOf = (end: RelationEnd): readonly string[] => this.sight.marksOf(end, caller);
    const items = found.map(({ relation, direction }) =>
      showRelation(relation, direction, this.collections.open(relation.stating.collection, caller).grant, {
        day,
        marksOf,
      }),
    );
    if (!expand) return items;
    const ids = new Set(items.flatMap(({ goldenId }) => goldenId ?? []));
    const goldens = new Map((await this.carriers.goldens(tx, [...ids])).map((golden) => [golden.id, golden]));
    return items.map((item) => {
      const golden = goldens.get(item.goldenId ?? '');
      return golden === undefined
        ? item
        : { ...item, golden: projectIn(this.collections.open(item.collection, caller), golden) };
    });
  }
}

const isOfType = (type: string, { types }: Pick<Wanted, 'types'>): boolean =>
  types === undefined || types.includes(type);

function isWanted(relation: DerivedRelation, wanted: Wanted): boolean {
  if (!isOfType(relation.type, wanted)) return false;
  if (wanted.inForce === undefined) return true;
  const { validity } = relationTime(relation, wanted.day);
  return validity !== 'unknown' && (validity === 'valid') === wanted.inForce;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const placeOf = ({ relation, direction }: FoundRelation): RelationPosition => relationPositionOf(relation, direction);

const projectIn = ({ grant }: OpenCollection, golden: StoredGoldenRecord): ShownGoldenRecord => project(golden, grant);

function behind(found: readonly FoundRelation[], after: RelationPosition | undefined): FoundRelation[] {
  return found.filter((one) => after === undefined || compareRelationPositions(placeOf(one), after) > 0);
}

function cut(found: readonly FoundRelation[], pageSize: number): FoundPage {
  const relations = found.slice(0, pageSize);
  const last = relations.at(-1);
  return last === undefined ? { relations } : { relations, next: placeOf(last) };
}
