import { Inject, Injectable } from '@nestjs/common';
import type { AttributeDeclaration, EntityDeclaration } from '@sogoc/core-entities';
import type { Clock } from '@sogoc/kernel';
import { FeedRepository, GoldenRecordRepository } from '@sogoc/persistence';
import { type Grant } from '@sogoc/access';
import { CLOCK } from '@sogoc/platform';

import { CollectionAccess } from '@sogoc/access';
import { authorOf, goldenEtag, matchesEtag } from '@sogoc/access';
import { GoldenRecordNotFoundError } from '../finding-by-id/errors';
import { isUuid } from '@sogoc/kernel';
import { DecisionMaker } from './decision-maker';
import { DecisionReversals } from './decision-reversals';
import { DecisionsService } from './decisions.service';
import type { LookedAtGolden, RecordName } from './drafts/decision-subject';
import { pinPlaceOf } from './drafts/pin-place';
import { AttributeNotFoundError, GoldenRecordChangedError, IfMatchRequiredError } from './errors';
import type { ShownDecision } from './show-decision';

/** A golden record as the steward looked at it. */
export interface GoldenAddress {
  readonly collection: string;
  readonly id: string;
  /** The If-Match header. */
  readonly ifMatch: string | undefined;
}

/** A steward's own value, or that of a record; never both. */
export type PinWish = { readonly value: unknown } | { readonly record: RecordName };

interface LookedAt {
  readonly declaration: EntityDeclaration;
  readonly golden: LookedAtGolden;
}

/** Decisions on one golden record: parting its records, and fixing its values. */
@Injectable()
export class GoldenDecisionsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    private readonly feeds: FeedRepository,
    private readonly maker: DecisionMaker,
    private readonly reversals: DecisionReversals,
    private readonly decisions: DecisionsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Parts the records named from the rest. */
  async split(
    address: GoldenAddress,
    records: readonly RecordName[],
    reason: string | undefined,
    caller: Grant,
  ): Promise<ShownDecision> {
    const { declaration, golden } = await this.look(address, caller);
    const subject = { on: 'split', golden, records } as const;
    const { entity } = declaration;
    const id = await this.maker.make({ entity, author: authorOf(caller), reason, subject });
    return this.decisions.readWritten(id, reason, caller);
  }

  /** Fixes an attribute; a pin that was in force on it is replaced. */
  async pin(
    address: GoldenAddress,
    attribute: string,
    wish: PinWish,
    reason: string | undefined,
    caller: Grant,
  ): Promise<ShownDecision> {
    const { declaration, golden } = await this.look(address, caller);
    const declared = attributeOf(declaration, attribute);
    const at = pinPlaceOf(wish, declaration, declared, this.clock.now());
    const subject = { on: 'pin', golden, attribute, at } as const;
    const { entity } = declaration;
    const id = await this.maker.make({ entity, author: authorOf(caller), reason, subject });
    return this.decisions.readWritten(id, reason, caller);
  }

  /** Takes back the pins in force on an attribute; answers the latest. Throws `PinNotFoundError`. */
  async unpin(
    address: GoldenAddress,
    attribute: string,
    reason: string | undefined,
    caller: Grant,
  ): Promise<ShownDecision> {
    const { declaration, golden } = await this.look(address, caller);
    attributeOf(declaration, attribute);
    const { entity } = declaration;
    const id = await this.reversals.reversePins({ entity, golden, attribute }, { author: authorOf(caller), reason });
    return this.decisions.readWritten(id, reason, caller);
  }

  /** Throws `IfMatchRequiredError`, `GoldenRecordChangedError` and what `findActiveGolden` throws. */
  private async look({ collection, id, ifMatch }: GoldenAddress, caller: Grant): Promise<LookedAt> {
    const opened = this.collections.open(collection, caller);
    if (ifMatch === undefined || ifMatch.trim() === '') throw new IfMatchRequiredError();
    const { entity } = opened.declaration;
    const { id: feedId } = await this.feeds.current();
    const state = isUuid(id) ? await this.goldens.findState(entity, id.toLowerCase()) : undefined;
    if (state === undefined) throw new GoldenRecordNotFoundError();
    const golden = state.kind === 'active' ? state.golden : undefined;
    // A weak tag never matches here (RFC 9110, 13.1.1).
    const strong = ifMatch.split(',').filter((tag) => !tag.trim().startsWith('W/'));
    if (golden && !matchesEtag(strong.join(','), goldenEtag(golden, opened.grant, feedId)))
      throw new GoldenRecordChangedError();
    return { declaration: opened.declaration, golden: { goldenId: id, version: golden?.version } };
  }
}

function attributeOf({ attributes }: EntityDeclaration, name: string): AttributeDeclaration {
  const attribute = attributes.find((each) => each.name === name);
  if (attribute === undefined) throw new AttributeNotFoundError();
  return attribute;
}
