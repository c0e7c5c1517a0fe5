import { Inject, Injectable } from '@nestjs/common';
import type { Grant } from '@sogoc/access';
import { FeedRepository, GoldenRecordRepository, type GoldenRecordState } from '@sogoc/persistence';
import {
  CollectionAccess,
  type FieldGrant,
  etagOfMark,
  goldenEtag,
  matchesEtag,
  project,
  type ShownGoldenRecord,
} from '@sogoc/access';
import { type Clock, isUuid } from '@sogoc/kernel';
import { CLOCK } from '@sogoc/platform';
import { type AttributeValidity, attributeValidity } from '@sogoc/resolution';

import { type AskedTime, knownInstantOf, validDayOf } from '../asked-time/asked-time';
import { type AbsorbedId, findGolden } from '../finding-by-id/find-golden';
import { AnsweredTags } from './not-modified-reads';
import { KnownGoldens } from './goldens-as-of';

export interface RetiredId {
  readonly id: string;
  readonly status: 'retired';
}

/** A golden record, with what was asked of its time. */
export interface TimedGoldenRecord extends ShownGoldenRecord {
  /** Judged on the day asked for: of lists and values that say since or till when they hold. */
  readonly validity?: { readonly at: string; readonly attributes: AttributeValidity };
}

export type GoldenReading =
  | { readonly kind: 'active'; readonly golden: TimedGoldenRecord; readonly etag: string }
  /** As the caller has it already. */
  | { readonly kind: 'unchanged'; readonly etag: string }
  | ({ readonly kind: 'absorbed' } & AbsorbedId);

/** Many readings: one item for each known id, in the order asked for; ids that the collection does not know apart. */
export interface ManyReadings {
  readonly items: readonly (ShownGoldenRecord | AbsorbedId | RetiredId)[];
  readonly missing: readonly string[];
}

/** Reads golden records by id. */
@Injectable()
export class GoldenRecordsService {
  private readonly answered = new AnsweredTags();

  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    private readonly feeds: FeedRepository,
    private readonly versions: KnownGoldens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The record as it is known now, or as it was known at an instant; then an id that was not known yet is not found. One that the caller
   * has already, by its `ifNoneMatch`, is not read again. Throws `GoldenRecordNotFoundError`, `GoldenRecordRetiredError` and, for what is no time, `InvalidRequestError`.
   */
  async read(
    collection: string,
    id: string,
    caller: Grant,
    asked: AskedTime = {},
    ifNoneMatch?: string,
  ): Promise<GoldenReading> {
    const { declaration, grant } = this.collections.open(collection, caller);
    // The feed first: should another server take over in between, the tag is of a history that is over and never matches again.
    const { id: feedId } = await this.feeds.lately();
    const instant = knownInstantOf(asked.knownAt);
    const isPlain = instant === undefined && asked.validAt === undefined;
    const known =
      ifNoneMatch !== undefined && isPlain && isUuid(id)
        ? await this.knownTag(declaration.entity, id, grant, feedId, ifNoneMatch)
        : undefined;
    if (known !== undefined) return { kind: 'unchanged', etag: known };
    const state =
      instant === undefined
        ? await findGolden(this.goldens, declaration.entity, id, grant.bound?.rows)
        : await this.versions.find(declaration.entity, id, instant, grant.bound?.rows);
    if (state.kind === 'absorbed') return state;
    const golden = project(state.golden, grant);
    const etag = goldenEtag(state.golden, grant, feedId);
    if (isPlain) this.answered.note(etag);
    if (asked.validAt === undefined) return { kind: 'active', golden, etag };
    const day = validDayOf(asked, this.clock);
    const attributes = attributeValidity(state.golden, declaration, day);
    const shown = Object.entries(attributes).filter(([name]) => golden.attributes[name] !== undefined);
    const validity = { at: day, attributes: Object.fromEntries(shown) };
    return { kind: 'active', golden: { ...golden, validity }, etag: etag.replace(/"$/, `.valid-${day}"`) };
  }

  /** The tag of the record as it is, when the caller names it and what it shows is known here; undefined: it has to be read. */
  private async knownTag(
    entity: string,
    id: string,
    grant: FieldGrant,
    feedId: string,
    ifNoneMatch: string,
  ): Promise<string | undefined> {
    const mark = await this.goldens.findMark(entity, id.toLowerCase(), grant.bound?.rows);
    const etag = mark && etagOfMark(mark, grant, feedId);
    return etag !== undefined && matchesEtag(ifNoneMatch, etag) && this.answered.noteAgain(etag) ? etag : undefined;
  }

  async readMany(collection: string, ids: readonly string[], caller: Grant): Promise<ManyReadings> {
    const { declaration, grant } = this.collections.open(collection, caller);
    const known = [...new Set(ids.filter(isUuid).map((id) => id.toLowerCase()))];
    const states = await this.goldens.findStates(declaration.entity, known, grant.bound?.rows);
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
