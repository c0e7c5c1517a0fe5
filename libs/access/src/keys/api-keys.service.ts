import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { type Clock, type FieldFault, type IdGenerator, isUuid, readInstant } from '@sogoc/kernel';
import {
  AccountRepository,
  SharingCatalogueRepository,
  ApiKeyRepository,
  type NewApiKey,
  SourceRepository,
  type StoredApiKey,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  CLOCK,
  decodeCursor,
  encodeCursor,
  ID_GENERATOR,
  InvalidRequestError,
  type Page,
  pageOf,
  type PageRequest,
} from '@sogoc/platform';

import { ENTITY_REGISTRY } from '../disclosure/entity-registry.module';
import { ApiKeyNotFoundError, ApiKeyRevokedError, LastOperatorKeyError } from '../errors';
import { actsAs } from '../role-hierarchy';
import { noteChangedObject } from '../record-of-reads/changed-objects';
import { publicPartOf } from './clients/client-keys';
import { DEFAULT_VIEW, hoursAfter, standardExpiry } from './default-view-and-expiry';
import { ClientHasOwnKeysError } from './errors';
import { hashApiKey, newApiKey } from './api-key';
import { apiKeyFaults, type ApiKeyWish } from './api-key-faults';
import { showApiKey, type ShownApiKey } from './show-api-key';

/** A key at the one moment when it can be read. */
export interface IssuedApiKey extends ShownApiKey {
  readonly key: string;
}

/** Who acts: an operator, or nobody on the command line. */
export interface KeyAct {
  readonly by?: string;
}

/** A key that takes another one's place. */
export interface Rotation {
  /** Of the other one. */
  readonly id: string;
  /** Hours that it stays in force. */
  readonly overlapHours: number;
}

/** A key before it has an id and a proof. */
type KeyRights = Omit<NewApiKey, 'id' | 'keyHash' | 'jwks'>;

/** A client that proves a private key. */
export type ClientWish = ApiKeyWish & Required<Pick<ApiKeyWish, 'jwks'>>;

/** A key whose id was promised before. */
export interface PromisedKey extends KeyAct {
  readonly id?: string;
}

/** Issues, lists, rotates and revokes keys. */
@Injectable()
export class ApiKeysService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly transactions: TransactionRunner,
    private readonly keys: ApiKeyRepository,
    private readonly sources: SourceRepository,
    private readonly accounts: AccountRepository,
    private readonly systems: SharingCatalogueRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
  ) {}

  /** It expires in a year unless the wish says when. Throws `InvalidRequestError` with every fault. */
  async issue(wish: ApiKeyWish, act: KeyAct = {}): Promise<IssuedApiKey> {
    return this.transactions.run((tx) => this.issueIn(tx, wish, act));
  }

  /** As `issue`, within a transaction. */
  async issueIn(tx: Transaction, wish: ApiKeyWish, { by, id }: PromisedKey): Promise<IssuedApiKey> {
    return this.add(tx, await this.rightsOf(wish, by), id);
  }

  /** A client that proves a private key: its id is all that it needs to know. Throws `InvalidRequestError` with every fault. */
  async issueClientIn(tx: Transaction, wish: ClientWish, { by, id = this.newId() }: PromisedKey): Promise<ShownApiKey> {
    const rights = await this.rightsOf(wish, by);
    noteChangedObject('key', id);
    const stored = await this.keys.insert(tx, { ...rights, id, jwks: publicPartOf(wish.jwks) });
    return showApiKey(stored, this.clock.now());
  }

  private async rightsOf(wish: ApiKeyWish, by: string | undefined): Promise<KeyRights> {
    await this.check(wish);
    const now = this.clock.now();
    const { role, source = null, label, view = DEFAULT_VIEW[wish.role] } = wish;
    const { collections = null, plainLookup = false, principal: principalId, system = null } = wish;
    const expiresAt = (wish.expiresAt && readInstant(wish.expiresAt)) || standardExpiry(now);
    const rights = { role, source, label, view, collections, plainLookup, principalId, system };
    return { ...rights, expiresAt, issuedBy: by ?? null };
  }

  /** Throws `InvalidRequestError` with every fault. */
  async check(wish: ApiKeyWish): Promise<void> {
    const faults = [
      ...apiKeyFaults(wish, this.entities, this.clock.now()),
      ...(await this.catalogueFaults(wish)),
      ...(await this.personFaults(wish)),
      ...(await this.systemFaults(wish)),
    ];
    if (faults.length > 0) throw new InvalidRequestError(faults);
  }

  /**
   * A new key with the rights of another one, which stays in force for some hours more, so that a program can be changed over. Throws
   * `ApiKeyNotFoundError`, `ApiKeyRevokedError` and `ClientHasOwnKeysError`.
   */
  async rotate(id: string, overlapHours: number, act: KeyAct = {}): Promise<IssuedApiKey> {
    return this.transactions.run((tx) => this.rotateIn(tx, { id, overlapHours }, act));
  }

  /** As `rotate`, within a transaction. */
  async rotateIn(
    tx: Transaction,
    { id, overlapHours }: Rotation,
    { by, id: newId }: PromisedKey,
  ): Promise<IssuedApiKey> {
    const now = this.clock.now();
    const old = await this.lockRotatable(tx, id);
    const { role, source, label, view, collections, plainLookup, principalId, system } = old;
    const rights = { role, source, label, view, collections, plainLookup, principalId, system };
    const ends = hoursAfter(now, overlapHours);
    if (old.expiresAt === null || old.expiresAt > ends) await this.keys.endAt(tx, old.id, ends);
    const rotated = { ...rights, expiresAt: standardExpiry(now), issuedBy: by ?? null, rotatedFrom: old.id };
    return this.add(tx, rotated, newId);
  }

  /** A key that can be rotated, locked until the transaction ends. Throws `ApiKeyNotFoundError`, `ApiKeyRevokedError` and `ClientHasOwnKeysError`. */
  async lock(tx: Transaction, id: string): Promise<ShownApiKey> {
    return showApiKey(await this.lockRotatable(tx, id), this.clock.now());
  }

  /** A key in force or expired, locked until the transaction ends. Throws `ApiKeyNotFoundError` and `ApiKeyRevokedError`. */
  async lockUnrevoked(tx: Transaction, id: string): Promise<ShownApiKey> {
    return showApiKey(await this.lockStored(tx, id), this.clock.now());
  }

  /** In order of issue; revoked and expired keys stay in the list. */
  async list(request: PageRequest): Promise<Page<ShownApiKey>> {
    const now = this.clock.now();
    const rows = await this.keys.list(decodeCursor(request.cursor, isUuid), request.pageSize + 1);
    return pageOf(
      rows,
      request.pageSize,
      (row) => showApiKey(row, now),
      (last) => encodeCursor(last.id),
    );
  }

  /**
   * Repeatable: the first revocation stays. In force as soon as no process trusts the key from memory any more. Throws
   * `ApiKeyNotFoundError`, and `LastOperatorKeyError` unless `force` is said.
   */
  async revoke(id: string, { by, force = false }: KeyAct & { readonly force?: boolean } = {}): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (tx) => {
      const operators = await this.keys.lockOperatorKeys(tx, now);
      const key = isUuid(id) ? await this.keys.lock(tx, id) : undefined;
      if (key === undefined) throw new ApiKeyNotFoundError();
      if (!force && operators.length === 1 && operators[0] === id) throw new LastOperatorKeyError();
      noteChangedObject('key', id);
      await this.keys.revoke(tx, id, now, by ?? null);
    });
  }

  private async lockRotatable(tx: Transaction, id: string): Promise<StoredApiKey> {
    const key = await this.lockStored(tx, id);
    if (key.jwks !== null) throw new ClientHasOwnKeysError();
    return key;
  }

  private async lockStored(tx: Transaction, id: string): Promise<StoredApiKey> {
    const key = isUuid(id) ? await this.keys.lock(tx, id) : undefined;
    if (key === undefined) throw new ApiKeyNotFoundError();
    if (key.revokedAt !== null) throw new ApiKeyRevokedError();
    return key;
  }

  private async add(tx: Transaction, rights: KeyRights, id = this.newId()): Promise<IssuedApiKey> {
    const key = newApiKey();
    noteChangedObject('key', id);
    const stored = await this.keys.insert(tx, { ...rights, id, keyHash: hashApiKey(key) });
    return { ...showApiKey(stored, this.clock.now()), key };
  }

  /** A key of a person gives no role that the person has not. */
  private async personFaults({ principal, role }: ApiKeyWish): Promise<readonly FieldFault[]> {
    if (principal === undefined) return [];
    const account = isUuid(principal) ? await this.accounts.find(principal) : undefined;
    if (account === undefined)
      return [{ pointer: '/principal', code: 'unknown-person', detail: 'No person has an account of this id.' }];
    return actsAs(account, role)
      ? []
      : [
          {
            pointer: '/role',
            code: 'not-allowed',
            detail: `The person is ${account.role}, and so are that person's keys.`,
          },
        ];
  }

  private async systemFaults({ system }: ApiKeyWish): Promise<readonly FieldFault[]> {
    if (system === undefined) return [];
    const known = !system.includes('\u0000') && (await this.systems.find('system', system)) !== undefined;
    return known
      ? []
      : [{ pointer: '/system', code: 'unknown-system', detail: 'The catalogue has no system of this code.' }];
  }

  private async catalogueFaults({ role, source }: ApiKeyWish): Promise<readonly FieldFault[]> {
    if (role !== 'source' || source === undefined) return [];
    const known = !source.includes('\u0000') && (await this.sources.find(source)) !== undefined;
    return known
      ? []
      : [{ pointer: '/source', code: 'unknown-source', detail: 'The catalogue has no source of this code.' }];
  }
}
