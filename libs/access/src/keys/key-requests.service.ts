import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type IdGenerator, isUuid } from '@sogoc/kernel';
import { type KeyRequest, KeyRequestRepository, type Transaction, TransactionRunner } from '@sogoc/persistence';
import { CLOCK, ID_GENERATOR } from '@sogoc/platform';

import { ApiKeyNotFoundError, ForbiddenError } from '../errors';
import { authorOf, type Grant } from '../grant';
import { noteChangedObject } from '../record-of-reads/changed-objects';
import type { ApiKeyWish } from './api-key-faults';
import { ApiKeysService, type IssuedApiKey, type PromisedKey, type Rotation } from './api-keys.service';
import { SecondOperator } from '../proposals/second-operator';
import {
  KeyApprovedError,
  KeyAwaitsApprovalError,
  KeyFetchedError,
  KeyRequestEndedError,
  KeyRequestedByApproverError,
} from './errors';
import { needsSecondOperator } from './key-needs-second-operator';
import type { ShownApiKey } from './show-api-key';

/** A key to be: one of its own, or one in the place of another. */
interface KeyToBe extends ApiKeyWish {
  readonly rotates?: Rotation;
}

/** A key that was asked for, in the shape of the API. */
export interface ShownKeyRequest extends ApiKeyWish {
  readonly id: string;
  /** The key whose place it takes. */
  readonly rotatedFrom?: string;
  /** Hours that the other one stays in force. */
  readonly overlapHours?: number;
  readonly status: 'awaiting-approval' | 'approved';
  readonly requestedBy: string;
  readonly requestedByName: string;
  readonly requestedAt: string;
}

/** A key at once, or the promise of one when a second operator approves. */
export type KeyAnswer =
  | { readonly kind: 'issued'; readonly key: IssuedApiKey | ShownApiKey }
  | { readonly kind: 'requested'; readonly id: string };

/** Issues keys, with four eyes where there are. */
@Injectable()
export class KeyRequestsService {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly transactions: TransactionRunner,
    private readonly requests: KeyRequestRepository,
    private readonly operators: SecondOperator,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
  ) {}

  /** Throws what `ApiKeysService.issue` throws, and `ApprovalByPersonError` where somebody has to approve and nobody in particular asks. */
  async issue(wish: ApiKeyWish, caller: Grant): Promise<KeyAnswer> {
    const by = authorOf(caller);
    await this.keys.check(wish);
    return this.transactions.run(async (tx) =>
      (await this.takesTwo(tx, wish, by))
        ? this.request(tx, wish, caller)
        : { kind: 'issued', key: await this.make(tx, wish, { by }) },
    );
  }

  /** A key in the place of another one: it lets its holder read as a new one would. Throws what `ApiKeysService.rotate` throws, and `ApprovalByPersonError`. */
  async rotate(id: string, overlapHours: number, caller: Grant): Promise<KeyAnswer> {
    const by = authorOf(caller);
    const rotates = { id, overlapHours };
    return this.transactions.run(async (tx) => {
      const { role, source, system, label, view: of, collections, plainLookup, ...old } = await this.keys.lock(tx, id);
      const view = system === undefined ? of : undefined;
      const principal = (await this.operators.isPerson(old.principal)) ? old.principal : undefined;
      const wish = { role, source, system, label, view, collections, plainLookup, principal };
      return (await this.takesTwo(tx, wish, by))
        ? this.request(tx, { ...wish, rotates }, caller)
        : { kind: 'issued', key: await this.keys.rotateIn(tx, rotates, { by }) };
    });
  }

  /** Those that wait for approval or for whoever asked. */
  async list(): Promise<readonly ShownKeyRequest[]> {
    return ((await this.requests.listOpen()) as readonly KeyRequest<KeyToBe>[]).map(showRequest);
  }

  /** By a person other than who asked. Throws `ApiKeyNotFoundError`, `KeyApprovedError`, `KeyRequestedByApproverError` and `ApprovalByPersonError`. */
  async approve(id: string, caller: Grant): Promise<ShownKeyRequest> {
    const by = await this.operators.personOf(caller);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const request = await this.lock(tx, id);
      if (request.approvedAt !== null) throw new KeyApprovedError();
      if (request.requestedBy === by) throw new KeyRequestedByApproverError();
      noteChangedObject('key', request.id);
      await this.requests.approve(tx, id, by, now);
      if (request.wish.jwks !== undefined) await this.makeClient(tx, request, now);
      return showRequest({ ...request, approvedBy: by, approvedAt: now });
    });
  }

  /**
   * Ends what was asked for: withdrawn by whoever asked, refused by another operator. False when nothing is asked for under this id.
   * Throws `KeyRequestEndedError` and `ApprovalByPersonError`.
   */
  async end(id: string, caller: Grant): Promise<boolean> {
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      if (!isUuid(id) || (await this.requests.lock(tx, id)) === undefined) return false;
      const { fetchedAt } = await this.lock(tx, id);
      // A key that was made is revoked like any other.
      if (fetchedAt !== null) return false;
      noteChangedObject('key', id);
      await this.requests.end(tx, id, await this.operators.personOf(caller), now);
      return true;
    });
  }

  /**
   * The key, once, to whoever asked. Throws `ApiKeyNotFoundError`, `ForbiddenError`, `KeyAwaitsApprovalError` and `KeyFetchedError`; and
   * `ApiKeyRevokedError` when the key whose place it takes was revoked meanwhile.
   */
  async fetch(id: string, caller: Grant): Promise<IssuedApiKey> {
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const { wish, requestedBy, approvedAt, fetchedAt } = await this.lock(tx, id);
      if (requestedBy !== authorOf(caller)) throw new ForbiddenError();
      if (approvedAt === null) throw new KeyAwaitsApprovalError();
      if (fetchedAt !== null) throw new KeyFetchedError();
      await this.requests.noteFetched(tx, id, now);
      const promised = { by: requestedBy, id };
      return wish.rotates === undefined
        ? this.keys.issueIn(tx, wish, promised)
        : this.keys.rotateIn(tx, wish.rotates, promised);
    });
  }

  private async takesTwo(tx: Transaction, wish: ApiKeyWish, by: string): Promise<boolean> {
    return needsSecondOperator(wish, by) && this.operators.isThere(tx);
  }

  /** A key that is nobody's in particular may not ask: it might be in the hands of whoever approves what it asked for. */
  private async request(tx: Transaction, wish: KeyToBe, caller: Grant): Promise<KeyAnswer> {
    const by = await this.operators.personOf(caller);
    const id = this.newId();
    noteChangedObject('key', id);
    await this.requests.insert(tx, id, wish, by);
    return { kind: 'requested', id };
  }

  private make(tx: Transaction, { jwks, ...wish }: ApiKeyWish, act: PromisedKey): Promise<IssuedApiKey | ShownApiKey> {
    return jwks === undefined ? this.keys.issueIn(tx, wish, act) : this.keys.issueClientIn(tx, { ...wish, jwks }, act);
  }

  /** There is no secret to wait for: a client is in force when it is approved. */
  private async makeClient(tx: Transaction, { id, wish, requestedBy }: KeyRequest<KeyToBe>, now: Date): Promise<void> {
    await this.make(tx, wish, { by: requestedBy, id });
    await this.requests.noteFetched(tx, id, now);
  }

  private async lock(tx: Transaction, id: string): Promise<KeyRequest<KeyToBe>> {
    const request = isUuid(id) ? await this.requests.lock(tx, id) : undefined;
    if (request === undefined) throw new ApiKeyNotFoundError();
    if (request.endedAt !== null) throw new KeyRequestEndedError();
    return request as KeyRequest<KeyToBe>;
  }
}

const showRequest = ({ wish: { rotates, ...wish }, ...request }: KeyRequest<KeyToBe>): ShownKeyRequest => ({
  ...wish,
  ...(rotates !== undefined && { rotatedFrom: rotates.id, overlapHours: rotates.overlapHours }),
  id: request.id,
  status: request.approvedAt === null ? 'awaiting-approval' : 'approved',
  requestedBy: request.requestedBy,
  requestedByName: request.requestedByName,
  requestedAt: request.requestedAt.toISOString(),
});
