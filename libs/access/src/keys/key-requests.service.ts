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

/** What is asked for: a new key, or one in the place of another. */
interface RequestedKey extends ApiKeyWish {
  /** Id of the key that it takes the place of. */
  readonly rotates?: string;
  /** Hours that the other one stays in force. */
  readonly overlapHours?: number;
}

/** A key that was asked for, in the shape of the API. */
export interface ShownKeyRequest extends RequestedKey {
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

  /** Throws what `ApiKeysService.issue` throws, and `ApprovalByPersonError` where somebody has to approve and nobody in particular asks. */
  async issue(wish: ApiKeyWish, caller: Grant): Promise<KeyAnswer> {
    const by = authorOf(caller);
    if (!(await this.needsApproval(wish, by))) return { kind: 'issued', key: await this.keys.issue(wish, { by }) };
    await this.keys.check(wish);
    return this.request(wish, by);
  }

  /** A key in the place of another one. Throws what `ApiKeysService.rotate` throws, and `ApprovalByPersonError`. */
  async rotate(id: string, overlapHours: number, caller: Grant): Promise<KeyAnswer> {
    const by = authorOf(caller);
    const wish = await this.keys.rightsOf(id);
    if (!(await this.needsApproval(wish, by)))
      return { kind: 'issued', key: await this.keys.rotate(id, overlapHours, { by }) };
    return this.request({ ...wish, rotates: id, overlapHours }, by);
  }

  /** Those that wait for approval or for whoever asked. */
  async list(): Promise<readonly ShownKeyRequest[]> {
    return ((await this.requests.listOpen()) as readonly KeyRequest<RequestedKey>[]).map(showRequest);
  }

  /** By a person other than who asked. Throws `ApiKeyNotFoundError`, `KeyApprovedError`, `KeyRequestedByApproverError` and `ApprovalByPersonError`. */
  async approve(id: string, caller: Grant): Promise<ShownKeyRequest> {
    const by = authorOf(caller);
    await this.refuseNobody(by);
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
      const promised = { by: requestedBy, id };
      const { rotates, overlapHours = 0 } = wish;
      return rotates === undefined
        ? this.keys.issueIn(tx, wish, promised)
        : this.keys.rotateIn(tx, rotates, overlapHours, promised);
    });
  }

  /** A key that reads personal data, or by which its holder would act as somebody else. */
  private async needsApproval(wish: ApiKeyWish, by: string): Promise<boolean> {
    const isOfAnother = wish.principal !== undefined && wish.principal !== by;
    return (isOfAnother || readsPersonalData(wish)) && (await this.hasSecondOperator());
  }

  private async request(wish: RequestedKey, by: string): Promise<KeyAnswer> {
    await this.refuseNobody(by);
    const id = this.newId();
    await this.transactions.run((tx) => this.requests.insert(tx, id, wish, by));
    return { kind: 'requested', id };
  }

  /** A key that is nobody's in particular might be in the hands of whoever approves what it asked for. */
  private async refuseNobody(id: string): Promise<void> {
    if ((await this.accounts.find(id)) === undefined) throw new ApprovalByPersonError();
  }

  /** Locked out or not: else one would lock the other out, issue the key, and let the other in again. */
  private async hasSecondOperator(): Promise<boolean> {
    const operators = await this.transactions.run((tx) => this.accounts.countOf(tx, 'operator'));
    return operators >= OPERATORS_FOR_FOUR_EYES;
  }

  private async lock(tx: Transaction, id: string): Promise<KeyRequest<RequestedKey>> {
    const request = isUuid(id) ? await this.requests.lock(tx, id) : undefined;
    if (request === undefined) throw new ApiKeyNotFoundError();
    return request as KeyRequest<RequestedKey>;
  }
}

const showRequest = (request: KeyRequest<RequestedKey>): ShownKeyRequest => ({
  ...request.wish,
  id: request.id,
  status: request.approvedAt === null ? 'awaiting-approval' : 'approved',
  requestedBy: request.requestedBy,
  requestedByName: request.requestedByName,
  requestedAt: request.requestedAt.toISOString(),
});
