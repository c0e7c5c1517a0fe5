import { Inject, Injectable } from '@nestjs/common';
import { CollectionAccess, type Grant, grantCovers } from '@sogoc/access';
import type { Clock } from '@sogoc/kernel';
import { GoldenRecordRepository, readSnapshot, type Transaction, TransactionRunner } from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';

import { type AskedTime, validDayOf } from '../asked-time/asked-time';
import { type AbsorbedId, findGolden } from '../finding-by-id/find-golden';
import { showRelation, type ShownRelation } from '../relations/show-relation';
import { RelatedGoldens, type Tie } from './related-goldens';

export interface HoldingsRequest extends Pick<AskedTime, 'validAt'> {
  /** Whether what relatives hold is asked about too. */
  readonly family: boolean;
}

/** A relative, and the relations that say so. */
export interface ShownRelative {
  readonly goldenId: string;
  readonly relations: readonly Omit<ShownRelation, 'golden'>[];
}

/** A thing that is or was held. */
export interface Holding {
  readonly collection: string;
  readonly goldenId: string;
  /** Who holds it: the golden record asked about, or a relative. */
  readonly holderId: string;
  readonly relation: Omit<ShownRelation, 'golden'>;
}

export interface HoldingsAnswer {
  readonly goldenId: string;
  readonly relatives: readonly ShownRelative[];
  readonly items: readonly Holding[];
  /** Whether there is more than one call follows. */
  readonly cut: boolean;
}

export type HoldingsReading =
  | { readonly kind: 'active'; readonly answer: HoldingsAnswer; readonly day: string }
  | ({ readonly kind: 'absorbed' } & AbsorbedId);

const MOST_HOLDINGS = 1_000;

/** Finds what somebody, or a family, holds or held. */
@Injectable()
export class HoldingsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    private readonly related: RelatedGoldens,
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In force or formerly; relatives are those one step away, by whoever says so. Throws as reading the golden record does. */
  async read(collection: string, id: string, request: HoldingsRequest, caller: Grant): Promise<HoldingsReading> {
    const { declaration } = this.collections.open(collection, caller);
    const day = validDayOf(request, this.clock);
    const state = await findGolden(this.goldens, declaration.entity, id);
    if (state.kind === 'absorbed') return state;
    const goldenId = state.golden.id;
    return readSnapshot(this.transactions, async (tx) => {
      const kin = request.family ? await this.kinOf(tx, goldenId) : [];
      const relatives = this.showRelatives(kin, caller, day);
      const holders = [goldenId, ...relatives.map((relative) => relative.goldenId)];
      const held = (await this.related.naming(tx, holders, 'holder')).filter(({ to }) =>
        grantCovers(caller, to.collection),
      );
      const items = held.slice(0, MOST_HOLDINGS).map((tie) => this.holdingOf(tie, caller, day));
      const answer = { goldenId, relatives, items, cut: held.length > MOST_HOLDINGS };
      return { kind: 'active', answer, day };
    });
  }

  private async kinOf(tx: Transaction, goldenId: string): Promise<Tie[]> {
    return [
      ...(await this.related.stated(tx, [goldenId], 'kin')),
      ...(await this.related.naming(tx, [goldenId], 'kin')),
    ];
  }

  private showRelatives(kin: readonly Tie[], caller: Grant, day: string): ShownRelative[] {
    const byId = new Map<string, Omit<ShownRelation, 'golden'>[]>();
    for (const tie of kin) {
      if (!grantCovers(caller, tie.to.collection)) continue;
      byId.set(tie.to.goldenId, [...(byId.get(tie.to.goldenId) ?? []), this.show(tie, caller, day)]);
    }
    return [...byId].map(([goldenId, relations]) => ({ goldenId, relations }));
  }

  private holdingOf(tie: Tie, caller: Grant, day: string): Holding {
    const { collection, goldenId } = tie.to;
    return { collection, goldenId, holderId: tie.from, relation: this.show(tie, caller, day) };
  }

  private show({ relation, direction }: Tie, caller: Grant, day: string): Omit<ShownRelation, 'golden'> {
    const { grant } = this.collections.open(relation.stating.collection, caller);
    return showRelation(relation, direction, grant, { day, marksOf: () => [] });
  }
}
