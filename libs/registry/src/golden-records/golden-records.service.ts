import type { Grant } from '@sogoc/access';
import type { GoldenRecordRepository, GoldenRecordState } from '@sogoc/persistence';

import type { CollectionAccess } from './collection-access';
import type { FieldGrant } from './field-grant';
import { goldenEtag } from './golden-etag';
import { GoldenRecordNotFoundError } from './golden-record-not-found.error';
import { GoldenRecordRetiredError } from './golden-record-retired.error';
import { isUuid } from './is-uuid';
import { project, type ShownGoldenRecord } from './project';

/** An id whose cluster now carries an older one. */
export interface AbsorbedId {
  readonly id: string;
  readonly mergedInto: string;
}

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
export class GoldenRecordsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
  ) {}

  /** Throws `GoldenRecordNotFoundError` and `GoldenRecordRetiredError`. */
  async read(collection: string, id: string, caller: Grant): Promise<GoldenReading> {
    const { declaration, grant } = this.collections.open(collection, caller);
    const state = isUuid(id) ? await this.goldens.findState(declaration.entity, id.toLowerCase()) : undefined;
    if (state === undefined) throw new GoldenRecordNotFoundError();
    if (state.kind === 'retired') throw new GoldenRecordRetiredError();
    if (state.kind === 'absorbed') return state;
    return { kind: 'active', golden: project(state.golden, grant), etag: goldenEtag(state.golden, grant) };
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
