import type { AttributeDeclaration, EntityDeclaration } from '@sogoc/core-entities';
import { type Grant, InvalidRequestError } from '@sogoc/platform';
import {
  type DecidedGolden,
  DecisionRepository,
  DecisionSideRepository,
  type GoldenRecordRepository,
  type Transaction,
} from '@sogoc/persistence';
import { type CollectionAccess, type OpenCollection, goldenEtag, matchesEtag } from '@sogoc/access';
import { isUuid } from '@sogoc/kernel';

import { GoldenRecordNotFoundError } from '../call-subjects/errors';
import { AttributeNotFoundError } from './attribute-not-found.error';
import type { DecisionDraft } from './decision-draft';
import type { DecisionMaker } from './decision-maker';
import type { DecisionsService } from './decisions.service';
import { findActiveGolden, findRecords, type SideName } from './find-sides';
import { GoldenRecordChangedError } from './golden-record-changed.error';
import { IfMatchRequiredError } from './if-match-required.error';
import { PinNotFoundError } from './pin-not-found.error';
import { readPinnedValue } from './read-pinned-value';
import type { ShownDecision } from './show-decision';

/** A golden record as the steward looked at it. */
export interface GoldenAddress {
  readonly collection: string;
  readonly id: string;
  /** The If-Match header. */
  readonly ifMatch: string | undefined;
}

export type RecordName = Exclude<SideName, { readonly goldenId: string }>;

/** A steward's own value, or that of a record; never both. */
export type PinWish = { readonly value: unknown } | { readonly record: RecordName };

interface LookedAt extends OpenCollection {
  /** Throws unless it still is as it was looked at. */
  readonly find: (tx: Transaction) => Promise<DecidedGolden>;
}

/** Decisions on one golden record: parting its records, and fixing its values. */
export class GoldenDecisionsService {
  private readonly sides = new DecisionSideRepository();
  private readonly stored = new DecisionRepository();

  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    private readonly maker: DecisionMaker,
    private readonly decisions: DecisionsService,
  ) {}

  /** Parts the records named from the rest. */
  async split(
    address: GoldenAddress,
    records: readonly RecordName[],
    reason: string | undefined,
    caller: Grant,
  ): Promise<ShownDecision> {
    const { declaration, find } = await this.look(address, caller);
    const id = await this.maker.make({
      entity: declaration.entity,
      author: caller.keyId,
      reason,
      find: async (tx) => {
        const { goldenId, members } = await find(tx);
        const left = await this.membersNamed(tx, records, members);
        const right = members.filter((recordNumber) => !left.includes(recordNumber));
        if (right.length === 0)
          throw fault('/records', 'all-records', 'Leave at least one record in the golden record.');
        return { kind: 'different', madeBy: 'split', goldenIds: [goldenId], left, right };
      },
    });
    return this.decisions.read(id, caller);
  }

  /** Fixes an attribute; a pin that was in force on it is replaced. */
  async pin(
    address: GoldenAddress,
    attribute: string,
    wish: PinWish,
    reason: string | undefined,
    caller: Grant,
  ): Promise<ShownDecision> {
    const { declaration, find } = await this.look(address, caller);
    const declared = attributeOf(declaration, attribute);
    const value = 'value' in wish ? readPinnedValue(declaration, declared, wish.value, new Date()) : undefined;
    const id = await this.maker.make({
      entity: declaration.entity,
      author: caller.keyId,
      reason,
      find: async (tx): Promise<DecisionDraft> => {
        const golden = await find(tx);
        const replaces = await this.stored.pinsOn(tx, golden.ids, attribute);
        const [recordNumber] = 'record' in wish ? await this.membersNamed(tx, [wish.record], golden.members) : [];
        const pin = recordNumber === undefined ? { attribute, value } : { attribute, recordNumber };
        const pinned = golden.members;
        return { kind: 'pin', madeBy: 'pin', goldenIds: [golden.goldenId], left: [], right: [], pin, pinned, replaces };
      },
    });
    return this.decisions.read(id, caller);
  }

  /** Takes back the pins in force on an attribute; answers the latest. Throws `PinNotFoundError`. */
  async unpin(
    address: GoldenAddress,
    attribute: string,
    reason: string | undefined,
    caller: Grant,
  ): Promise<ShownDecision> {
    const { declaration, find } = await this.look(address, caller);
    attributeOf(declaration, attribute);
    const { entity } = declaration;
    let reversed: string[] = [];
    await this.maker.reversePins(entity, { author: caller.keyId, reason }, async (tx) => {
      const golden = await find(tx);
      reversed = await this.stored.pinsOn(tx, golden.ids, attribute);
      if (reversed.length === 0) throw new PinNotFoundError();
      return { ids: reversed, members: golden.members };
    });
    return this.decisions.read(reversed[0] ?? '', caller);
  }

  /** Throws `IfMatchRequiredError`, `GoldenRecordChangedError` and what `findActiveGolden` throws. */
  private async look({ collection, id, ifMatch }: GoldenAddress, caller: Grant): Promise<LookedAt> {
    const opened = this.collections.open(collection, caller);
    if (ifMatch === undefined || ifMatch.trim() === '') throw new IfMatchRequiredError();
    const { entity } = opened.declaration;
    const state = isUuid(id) ? await this.goldens.findState(entity, id.toLowerCase()) : undefined;
    if (state === undefined) throw new GoldenRecordNotFoundError();
    const golden = state.kind === 'active' ? state.golden : undefined;
    // A weak tag never matches here (RFC 9110, 13.1.1).
    const strong = ifMatch.split(',').filter((tag) => !tag.trim().startsWith('W/'));
    if (golden && !matchesEtag(strong.join(','), goldenEtag(golden, opened.grant)))
      throw new GoldenRecordChangedError();
    return {
      ...opened,
      find: async (tx) => {
        const now = await findActiveGolden(tx, this.sides, id);
        if (golden === undefined || now.version !== golden.version) throw new GoldenRecordChangedError();
        return now;
      },
    };
  }

  private async membersNamed(
    tx: Transaction,
    names: readonly RecordName[],
    members: readonly number[],
  ): Promise<number[]> {
    const named: number[] = [];
    for (const [index, name] of names.entries()) {
      const record = (await findRecords(tx, this.sides, name)).find(({ recordNumber }) =>
        members.includes(recordNumber),
      );
      if (record === undefined)
        throw fault(names.length > 1 ? `/records/${index}` : '', 'not-a-member', 'Name records of this golden record.');
      named.push(record.recordNumber);
    }
    return [...new Set(named)].sort((one, other) => one - other);
  }
}

function attributeOf({ attributes }: EntityDeclaration, name: string): AttributeDeclaration {
  const attribute = attributes.find((each) => each.name === name);
  if (attribute === undefined) throw new AttributeNotFoundError();
  return attribute;
}

const fault = (pointer: string, code: string, detail: string): InvalidRequestError =>
  new InvalidRequestError([{ pointer, code, detail }]);
