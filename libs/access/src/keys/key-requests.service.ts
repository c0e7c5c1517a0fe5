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
import type { ApiKeyWish } from './api-key-faults';
import { ApiKeysService, type IssuedApiKey } from './api-keys.service';
import {
  ApprovalByPersonError,
  KeyApprovedError,
  KeyAwaitsApprovalError,
  KeyFetchedError,
  KeyRequestedByApproverError,
} from './key-request-errors';
import { readsPersonalData } from './reads-personal-data';

/** A key that was asked for, in the shape of the API. */
export interface ShownKeyRequest extends ApiKeyWish {
  readonly id: string;
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

  /** Throws what `ApiKeysService.issue` throws. */
  async issue(wish: ApiKeyWish, caller: Grant): Promise<KeyAnswer> {
    const by = authorOf(caller);
    if (!readsPersonalData(wish) || !(await this.hasSecondOperator()))
      return { kind: 'issued', key: await this.keys.issue(wish, { by }) };
    await this.keys.check(wish);
    const id = this.newId();
    await this.transactions.run((tx) => this.requests.insert(tx, id, wish, by));
    return { kind: 'requested', id };
  }

  /** Those that wait for approval or for whoever asked. */
  async list(): Promise<readonly ShownKeyRequest[]> {
    return ((await this.requests.listOpen()) as readonly KeyRequest<ApiKeyWish>[]).map(showRequest);
  }

  /** By a person other than who asked. Throws `ApiKeyNotFoundError`, `KeyApprovedError`, `KeyRequestedByApproverError` and `ApprovalByPersonError`. */
  async approve(id: string, caller: Grant): Promise<ShownKeyRequest> {
    const by = authorOf(caller);
    if ((await this.accounts.find(by)) === undefined) throw new ApprovalByPersonError();
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const request = await this.lock(tx, id);
      if (request.approvedAt !== null) throw new KeyApprovedError();
      if (request.requestedBy === by) throw new KeyRequestedByApproverError();
      await this.requests.approve(tx, id, by, now);
      return showRequest({ ...request, approvedBy: by, approvedAt: now });
    });
  }

  /** The key, once, to whoever asked. Throws `ApiKeyNotFoundError`, `ForbiddenError`, `KeyAwaitsApprovalError` and `KeyFetchedError`. */
  async fetch(id: string, caller: Grant): Promise<IssuedApiKey> {
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const { wish, requestedBy, approvedAt, fetchedAt } = await this.lock(tx, id);
      if (requestedBy !== authorOf(caller)) throw new ForbiddenError();
      if (approvedAt === null) throw new KeyAwaitsApprovalError();
      if (fetchedAt !== null) throw new KeyFetchedError();
      await this.requests.noteFetched(tx, id, now);
      return this.keys.issueIn(tx, wish, { by: requestedBy, id });
    });
  }

  private async hasSecondOperator(): Promise<boolean> {
    const operators = await this.transactions.run((tx) => this.accounts.countInForce(tx, 'operator'));
    return operators >= OPERATORS_FOR_FOUR_EYES;
  }

  private async lock(tx: Transaction, id: string): Promise<KeyRequest<ApiKeyWish>> {
    const request = isUuid(id) ? await this.requests.lock(tx, id) : undefined;
    if (request === undefined) throw new ApiKeyNotFoundError();
    return request as KeyRequest<ApiKeyWish>;
  }
}

const showRequest = (request: KeyRequest<ApiKeyWish>): ShownKeyRequest => ({
  ...request.wish,
  id: request.id,
  status: request.approvedAt === null ? 'awaiting-approval' : 'approved',
  requestedBy: request.requestedBy,
  requestedByName: request.requestedByName,
  requestedAt: request.requestedAt.toISOString(),
});
