import { Injectable } from '@nestjs/common';
import type { Grant } from '@sogoc/access';
import { FeedRepository, GoldenRecordRepository, type GoldenRecordState } from '@sogoc/persistence';
import { CollectionAccess, type FieldGrant, goldenEtag, project, type ShownGoldenRecord } from '@sogoc/access';
import { isUuid } from '@sogoc/kernel';

import { type AbsorbedId, findGolden } from '../finding-by-id/find-golden';

export interface RetiredId {
  readonly id: string;
  readonly status: 'retired';
}

export type GoldenReading =
  | { readonly kind: 'active'; readonly golden: ShownGoldenRecord; readonly etag: string }
  | ({ readonly kind: 'absorbed' } & AbsorbedId);

/** Many readings: one item for each known id, in the order asked for; ids that the collection does not know apart. */
export interface ManyReadings {
  readonly items: readonly (ShownGoldenRecord | AbsorbedId | RetiredId)[];
  readonly missing: readonly string[];
}

/** Reads golden records by id. */
@Injectable()
export class GoldenRecordsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    private readonly feeds: FeedRepository,
  ) {}

  /** Throws `GoldenRecordNotFoundError` and `GoldenRecordRetiredError`. */
  async read(collection: string, id: string, caller: Grant): Promise<GoldenReading> {
    const { declaration, grant } = this.collections.open(collection, caller);
    // The feed first: should another server take over in between, the tag is of a history that is over and never matches again.
    const { id: feedId } = await this.feeds.current();
    const state = await findGolden(this.goldens, declaration.entity, id);
    if (state.kind === 'absorbed') return state;
    return { kind: 'active', golden: project(state.golden, grant), etag: goldenEtag(state.golden, grant, feedId) };
  }

  async readMany(collection: string, ids: readonly string[], caller: Grant): Promise<ManyReadings> {
    const { declaration, grant } = this.collections.open(collection, caller);
    const known = [...new Set(ids.filter(isUuid).map((id) => id.toLowerCase()))];
    const states = await this.goldens.findStates(declaration.entity, known);
    const stateOf = (id: string): GoldenRecordState | undefined => states.get(id.toLowerCase());
    return {
      items: ids.flatMap((id) => itemOf(stateOf(id), grant)),
      missing: ids.filter((id) => stateOf(id) === undefined),
    };
  }
}

function itemOf(state: GoldenRecordState | undefined, grant: FieldGrant): ManyReadings['items'] {
  switch (state?.kind) {
    case undefined:
      return [];
    case 'active':
      return [project(state.golden, grant)];
    case 'absorbed':
      return [{ id: state.id, mergedInto: state.mergedInto }];
    case 'retired':
      return [{ id: state.id, status: 'retired' }];
  }
}
