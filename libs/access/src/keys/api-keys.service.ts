import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { type Clock, type FieldFault, type IdGenerator, isUuid, readInstant } from '@sogoc/kernel';
import { ApiKeyRepository, SourceRepository, TransactionRunner } from '@sogoc/persistence';
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
import { ApiKeyNotFoundError } from '../errors';
import type { Role, View } from '../grant';
import { noteChangedObject } from '../record-of-reads/changed-objects';
import { hashApiKey, newApiKey } from './api-key';
import { apiKeyFaults, type ApiKeyWish } from './api-key-faults';
import { showApiKey, type ShownApiKey } from './show-api-key';

/** A key at the one moment when it can be read. */
export interface IssuedApiKey extends ShownApiKey {
  readonly key: string;
}

/** Consumers see personal values in part unless an operator says otherwise. */
const DEFAULT_VIEW: Readonly<Record<Role, View>> = {
  source: 'full',
  consumer: 'masked',
  steward: 'full',
  operator: 'full',
};

/** Issues, lists and revokes keys. */
@Injectable()
export class ApiKeysService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly transactions: TransactionRunner,
    private readonly keys: ApiKeyRepository,
    private readonly sources: SourceRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
  ) {}

  /** Throws `InvalidRequestError` with every fault. */
  async issue(wish: ApiKeyWish): Promise<IssuedApiKey> {
    const now = this.clock.now();
    const faults = [...apiKeyFaults(wish, this.entities, now), ...(await this.catalogueFaults(wish))];
    if (faults.length > 0) throw new InvalidRequestError(faults);
    const key = newApiKey();
    const id = this.newId();
    noteChangedObject('key', id);
    const stored = await this.transactions.run((tx) =>
      this.keys.insert(tx, {
        id,
        keyHash: hashApiKey(key),
        role: wish.role,
        source: wish.source ?? null,
        label: wish.label,
        view: wish.view ?? DEFAULT_VIEW[wish.role],
        collections: wish.collections ?? null,
        expiresAt: (wish.expiresAt && readInstant(wish.expiresAt)) || null,
      }),
    );
    return { ...showApiKey(stored, now), key };
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

  /** Repeatable. In force as soon as no process trusts the key from memory any more. Throws `ApiKeyNotFoundError`. */
  async revoke(id: string): Promise<void> {
    const now = this.clock.now();
    if (isUuid(id)) noteChangedObject('key', id.toLowerCase());
    const found = isUuid(id) && (await this.transactions.run((tx) => this.keys.revoke(tx, id, now)));
    if (!found) throw new ApiKeyNotFoundError();
  }

  private async catalogueFaults({ role, source }: ApiKeyWish): Promise<readonly FieldFault[]> {
    if (role !== 'source' || source === undefined) return [];
    const known = !source.includes('\u0000') && (await this.sources.find(source)) !== undefined;
    return known
      ? []
      : [{ pointer: '/source', code: 'unknown-source', detail: 'The catalogue has no source of this code.' }];
  }
}
