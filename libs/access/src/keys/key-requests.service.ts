import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type IdGenerator, isUuid } from '@sogoc/kernel';
import {
  AccountRepository,
  type KeyRequest,
  KeyRequestRepository,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK, ID_GENERATOR } from '@sogoc/platform';

import { ApiKeyNotFoundError, ForbiddenError } from '../errors';
import { authorOf, type Grant } from '../grant';
import { noteChangedObject } from '../record-of-reads/changed-objects';
import type { ApiKeyWish } from './api-key-faults';
import { ApiKeysService, type IssuedApiKey, type Rotation } from './api-keys.service';
import {
  ApprovalByPersonError,
  KeyApprovedError,
  KeyAwaitsApprovalError,
  KeyFetchedError,
  KeyRequestedByApproverError,
} from './key-request-errors';
import { readsPersonalData } from './reads-personal-data';

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
  { readonly kind: 'issued'; readonly key: IssuedApiKey } | { readonly kind: 'requested'; readonly id: string };

/** From so many operators on, one of them does not let anybody read personal data alone. */
const OPERATORS_FOR_FOUR_EYES = 2;

/** Issues keys, with four eyes where there are. */
@Injectable()
export class KeyRequestsService {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly transactions: TransactionRunner,
    private readonly requests: KeyRequestRepository,
    private readonly accounts: AccountRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
  ) {}

  /** Throws what `ApiKeysService.issue` throws, and `ApprovalByPersonError` where somebody has to approve and nobody in particular asks. */
  async issue(wish: ApiKeyWish, caller: Grant): Promise<KeyAnswer> {
    const by = authorOf(caller);
    await this.keys.check(wish);
    return this.transactions.run(async (tx) =>
      (await this.takesTwo(tx, wish, by))
        ? this.request(tx, wish, by)
        : { kind: 'issued', key: await this.keys.issueIn(tx, wish, { by }) },
    );
  }

  /** A key in the place of another one: it lets its holder read as a new one would. Throws what `ApiKeysService.rotate` throws, and `ApprovalByPersonError`. */
  async rotate(id: string, overlapHours: number, caller: Grant): Promise<KeyAnswer> {
    const by = authorOf(caller);
    const rotates = { id, overlapHours };
    return this.transactions.run(async (tx) => {
      const { role, source, system, label, view: of, collections, plainLookup, ...old } = await this.keys.lock(tx, id);
      const view = system === undefined ? of : undefined;
      const principal = (await this.isPerson(old.principal)) ? old.principal : undefined;
      const wish = { role, source, system, label, view, collections, plainLookup, principal };
      return (await this.takesTwo(tx, wish, by))
        ? this.request(tx, { ...wish, rotates }, by)
        : { kind: 'issued', key: await this.keys.rotateIn(tx, rotates, { by }) };
    });
  }

  /** Those that wait for approval or for whoever asked. */
  async list(): Promise<readonly ShownKeyRequest[]> {
    return ((await this.requests.listOpen()) as readonly KeyRequest<KeyToBe>[]).map(showRequest);
  }

  /** By a person other than who asked. Throws `ApiKeyNotFoundError`, `KeyApprovedError`, `KeyRequestedByApproverError` and `ApprovalByPersonError`. */
  async approve(id: string, caller: Grant): Promise<ShownKeyRequest> {
    const by = authorOf(caller);
    if (!(await this.isPerson(by))) throw new ApprovalByPersonError();
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const request = await this.lock(tx, id);
      if (request.approvedAt !== null) throw new KeyApprovedError();
      if (request.requestedBy === by) throw new KeyRequestedByApproverError();
      noteChangedObject('key', request.id);
      await this.requests.approve(tx, id, by, now);
      return showRequest({ ...request, approvedBy: by, approvedAt: now });
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

  /**
   * A key that reads personal data, or by which its holder would act as somebody else. Operators that are locked out count: else one
   * would lock the other out, issue the key, and let the other in again. They stay as many until the transaction ends.
   */
  private async takesTwo(tx: Transaction, wish: ApiKeyWish, by: string): Promise<boolean> {
    const isOfAnother = wish.principal !== undefined && wish.principal !== by;
    if (!isOfAnother && !readsPersonalData(wish)) return false;
    return (await this.accounts.countOf(tx, 'operator')) >= OPERATORS_FOR_FOUR_EYES;
  }

  /** A key that is nobody's in particular may not ask: it might be in the hands of whoever approves what it asked for. */
  private async request(tx: Transaction, wish: KeyToBe, by: string): Promise<KeyAnswer> {
    if (!(await this.isPerson(by))) throw new ApprovalByPersonError();
    const id = this.newId();
    noteChangedObject('key', id);
    await this.requests.insert(tx, id, wish, by);
    return { kind: 'requested', id };
  }

  private async isPerson(principal: string | undefined): Promise<boolean> {
    return principal !== undefined && (await this.accounts.find(principal)) !== undefined;
  }

  private async lock(tx: Transaction, id: string): Promise<KeyRequest<KeyToBe>> {
    const request = isUuid(id) ? await this.requests.lock(tx, id) : undefined;
    if (request === undefined) throw new ApiKeyNotFoundError();
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
