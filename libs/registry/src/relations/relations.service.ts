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
} from '@sogoc/access';
import { type DerivedRelation, RelationTypes } from '@sogoc/resolution';

import { type AskedTime, validDayOf } from '../asked-time/asked-time';
import { type AbsorbedId, findGolden } from '../finding-by-id/find-golden';
import { RelationFinder } from './relation-finder';
import {
  comparePositions,
  endOf,
  isRelationPosition,
  positionOf,
  type RelationDirection,
  type RelationPosition,
} from './relation-position';
import { showRelation, type ShownRelation } from './show-relation';

export interface RelationsRequest extends PageRequest, AskedTime {
  /** Whether to embed golden records. */
  readonly expand: boolean;
}

/** A page of relations; `golden` is the record itself, when golden records are asked for. */
export interface RelationsPage extends Page<ShownRelation> {
  readonly golden?: ShownGoldenRecord;
}

export type RelationsReading =
  { readonly kind: 'active'; readonly page: RelationsPage } | ({ readonly kind: 'absorbed' } & AbsorbedId);

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
    private readonly finder: RelationFinder,
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
    const { entity } = opened.declaration;
    const state = await findGolden(this.goldens, entity, id);
    if (state.kind === 'absorbed') return state;
    return readSnapshot(this.transactions, async (tx) => {
      const found = await this.findPage(tx, collection, state.golden, { ...request, after }, caller);
      const page = {
        items: await this.show(tx, found.relations, { expand: request.expand, day }, caller),
        ...(found.next !== undefined && { nextCursor: encodeCursor(found.next) }),
        ...(request.expand && { golden: project(state.golden, opened.grant) }),
      };
      return { kind: 'active', page };
    });
  }

  private async findPage(
    tx: Transaction,
    collection: string,
    golden: StoredGoldenRecord,
    { pageSize, after }: { readonly pageSize: number; readonly after: RelationPosition | undefined },
    caller: Grant,
  ): Promise<FoundPage> {
    const stated = after?.[0] === 'in' ? [] : await this.findStated(tx, golden, after, caller);
    if (stated.length > pageSize) return cut(stated, pageSize);
    const left = pageSize - stated.length;
    const naming = await this.findNaming(tx, collection, golden.id, { left: Math.max(left, 1), after }, caller);
    const last = stated.at(-1);
    if (left === 0 && last !== undefined) {
      const isEnd = naming.relations.length === 0 && naming.next === undefined;
      return isEnd ? { relations: stated } : { relations: stated, next: placeOf(last) };
    }
    return { ...naming, relations: [...stated, ...naming.relations] };
  }

  private async findStated(
    tx: Transaction,
    golden: StoredGoldenRecord,
    after: RelationPosition | undefined,
    caller: Grant,
  ): Promise<FoundRelation[]> {
    const relations = await this.finder.derive(tx, await this.statements.ofGoldens(tx, [golden.id]), [golden]);
    const visible = relations.flatMap((relation) => limitTo(relation, caller));
    return behind(
      visible.map((relation) => ({ relation, direction: 'out' })),
      after,
    );
  }

  /** A statement that means somebody else of the same number is none about this golden record. */
  private async findNaming(
    tx: Transaction,
    collection: string,
    goldenId: string,
    { left, after }: { readonly left: number; readonly after: RelationPosition | undefined },
    caller: Grant,
  ): Promise<FoundPage> {
    const types = this.types
      .leadingTo(collection)
      .filter(({ entity }) => grantCovers(caller, this.types.collectionOf(entity)));
    // The first may be known from the page before in part or whole.
    const limit = left + 2;
    const from = after?.[0] === 'in' ? after[1] : FIRST_ID;
    const ids = await this.statements.goldensNaming(tx, goldenId, types, { from, limit });
    const naming = await this.statements.naming(tx, goldenId, types, ids);
    const relations = await this.finder.derive(tx, naming, await this.carriers.goldens(tx, ids));
    const found = relations
      .filter(({ ends, stating }) => stating.goldenId !== goldenId && ends.some((end) => end.goldenId === goldenId))
      .map((relation): FoundRelation => ({ relation, direction: 'in' }))
      .sort((one, other) => comparePositions(placeOf(one), placeOf(other)));
    const rest = behind(found, after);
    if (rest.length > left) return cut(rest, left);
    const lastId = ids.length === limit ? ids.at(-1) : undefined;
    return lastId === undefined ? { relations: rest } : { relations: rest, next: endOf(lastId) };
  }

  private async show(
    tx: Transaction,
    found: readonly FoundRelation[],
    { expand, day }: { readonly expand: boolean; readonly day: string },
    caller: Grant,
  ): Promise<ShownRelation[]> {
    const items = found.map(({ relation, direction }) =>
      showRelation(relation, direction, this.collections.open(relation.stating.collection, caller).grant, day),
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

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const placeOf = ({ relation, direction }: FoundRelation): RelationPosition => positionOf(relation, direction);

const projectIn = ({ grant }: OpenCollection, golden: StoredGoldenRecord): ShownGoldenRecord => project(golden, grant);

function behind(found: readonly FoundRelation[], after: RelationPosition | undefined): FoundRelation[] {
  return found.filter((one) => after === undefined || comparePositions(placeOf(one), after) > 0);
}

function cut(found: readonly FoundRelation[], pageSize: number): FoundPage {
  const relations = found.slice(0, pageSize);
  const last = relations.at(-1);
  return last === undefined ? { relations } : { relations, next: placeOf(last) };
}

/** What a key for some collections may know of a relation: nothing of one that leads elsewhere, no candidates of another collection. */
function limitTo(relation: DerivedRelation, caller: Grant): DerivedRelation[] {
  const ends = relation.ends.filter(({ collection }) => grantCovers(caller, collection));
  const soughtIn = relation.soughtIn.filter((collection) => grantCovers(caller, collection));
  const isVisible = relation.ends.length === 0 ? soughtIn.length > 0 : ends.length > 0;
  return isVisible ? [{ ...relation, ends, soughtIn }] : [];
}
