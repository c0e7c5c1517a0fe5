import {
  CollectionAccess,
  ENTITY_REGISTRY,
  type Grant,
  grantCovers,
  project,
  type ShownGoldenRecord,
  tellsRelations,
} from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import type { Clock } from '@sogoc/kernel';
import { GoldenRecordRepository, readSnapshot, TransactionRunner } from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';
import { RelationTypes, type StatedType } from '@sogoc/resolution';

import { type AskedTime, validDayOf } from '../asked-time/asked-time';
import { type AbsorbedId, findGolden } from '../finding-by-id/find-golden';
import { noteSeen } from '../surroundings/note-seen';
import { SurroundingsReader } from '../surroundings/surroundings-reader';
import { type PortraitTie, showTies } from './show-portrait-links';

/** A person with all that holds of it on a day. */
export interface Portrait {
  readonly at: string;
  readonly person: ShownGoldenRecord;
  /** Stated by either side. */
  readonly relatives: readonly PortraitTie[];
  readonly parcels: readonly PortraitTie[];
  readonly enterprises: readonly PortraitTie[];
  /** Kinds of relations that the caller is not told of, whatever there is. */
  readonly withheld: readonly { readonly collection: string; readonly type: string; readonly code: 'not-granted' }[];
}

export type PortraitReading =
  { readonly kind: 'active'; readonly portrait: Portrait } | ({ readonly kind: 'absorbed' } & AbsorbedId);

const PERSONS = 'persons';
const PARCELS = 'land-parcels';
const ENTERPRISES = 'enterprises';

/** Shows identity, family and property of a person in one picture. */
@Injectable()
export class PortraitsService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly collections: CollectionAccess,
    private readonly types: RelationTypes,
    private readonly goldens: GoldenRecordRepository,
    private readonly surroundings: SurroundingsReader,
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of a link that is not settled neither the thing nor its id is shown: it may be somebody else's. Throws as reading the person does. */
  async read(id: string, asked: Pick<AskedTime, 'validAt'>, caller: Grant): Promise<PortraitReading> {
    const opened = this.collections.open(PERSONS, caller);
    const at = validDayOf(asked, this.clock);
    const state = await findGolden(this.goldens, opened.declaration.entity, id, opened.grant.bound?.rows);
    if (state.kind === 'absorbed') return state;
    const types = this.typesOf(opened.declaration.entity);
    const seen = await readSnapshot(this.transactions, (tx) =>
      this.surroundings.read(tx, [state.golden], types, { caller, day: at }),
    );
    noteSeen(
      seen.filter(({ other }) => other !== undefined),
      this.collections,
      caller,
    );
    const tiesTo = (collection: string): readonly PortraitTie[] =>
      showTies(
        seen.filter((one) => one.collection === collection),
        this.collections,
        { caller, day: at },
      );
    const portrait = {
      ...{ at, person: project(state.golden, opened.grant), relatives: tiesTo(PERSONS), parcels: tiesTo(PARCELS) },
      ...{ enterprises: tiesTo(ENTERPRISES), withheld: this.withheld(types, caller) },
    };
    return { kind: 'active', portrait };
  }

  /** Whatever a person states, and whatever may be stated of one; each kind once. */
  private typesOf(entity: string): readonly StatedType[] {
    const own = this.entities.entityByName(entity)?.declaration.relations ?? [];
    const types = [...own.map(({ type }) => ({ entity, type })), ...this.types.leadingTo(PERSONS)];
    return [...new Map(types.map((one) => [`${one.entity} ${one.type}`, one])).values()];
  }

  private withheld(types: readonly StatedType[], caller: Grant): Portrait['withheld'] {
    return types.flatMap(({ entity, type }) => {
      const declaration = this.entities.entityByName(entity)?.declaration;
      const { statedIn } = declaration?.relations.find((relation) => relation.type === type) ?? {};
      const { collection = '' } = declaration ?? {};
      const isTold =
        grantCovers(caller, collection) &&
        (statedIn ?? ['']).some((attribute) =>
          tellsRelations(this.collections.open(collection, caller).grant, attribute),
        );
      return isTold ? [] : [{ collection, type, code: 'not-granted' as const }];
    });
  }
}
