import { hashApiKey } from '@sogoc/access';
import { createDataSource, TransactionRunner } from '@sogoc/persistence';
import {
  openStandaloneRegistry,
  RelationUpkeepService,
  ResolutionService,
  type ShownRelation,
  type StandaloneRegistry,
} from '@sogoc/registry';
import type { SyntheticRecord } from '@sogoc/synthetic';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import type { ShownGoldenRecord } from '@sogoc/access';

import { ApiUnderTest, type KeyWish } from '../../__tests__/api-under-test';

/** Bodies of answers about relations; a problem has none of the members. */
export interface RelationsAnswer {
  readonly items: readonly ShownRelation[];
  readonly nextCursor?: string;
  readonly golden?: ShownGoldenRecord;
}

const BATCH_SIZE = 250;

const ENTITIES: Readonly<Record<string, string>> = {
  persons: 'person',
  'land-parcels': 'land-parcel',
  enterprises: 'enterprise',
};

/** The API on a database of its own; what is pushed is resolved at once, in this process. */
export class RelatedRegistry {
  readonly keys: Record<string, string> = {};
  readonly transactions: TransactionRunner;
  readonly resolution: ResolutionService;
  readonly upkeep: RelationUpkeepService;

  private constructor(
    private readonly database: TestDatabase,
    readonly dataSource: ReturnType<typeof createDataSource>,
    readonly services: StandaloneRegistry,
    readonly api: ApiUnderTest,
  ) {
    this.transactions = services.get(TransactionRunner);
    this.resolution = services.get(ResolutionService);
    this.upkeep = services.get(RelationUpkeepService);
  }

  static async start(): Promise<RelatedRegistry> {
    const database = await createTestDatabase();
    const settings = { url: database.url, poolSize: 6, applicationName: 'relations-spec' };
    const dataSource = await createDataSource(settings).initialize();
    const services = await openStandaloneRegistry(settings);
    const api = await ApiUnderTest.start(database.url);
    const registry = new RelatedRegistry(database, dataSource, services, api);
    for (const source of ['population', 'tax', 'land', 'business']) {
      await api.addSource(source, Object.keys(ENTITIES));
      await registry.addKey(source, { role: 'source', source });
    }
    await registry.addKey('steward', { role: 'steward' });
    await registry.addKey('consumer', { role: 'consumer' });
    return registry;
  }

  async stop(): Promise<void> {
    await this.api.stop();
    await this.services.close();
    await this.dataSource.destroy();
    await this.database.drop();
  }

  async addKey(name: string, wish: KeyWish): Promise<void> {
    this.keys[name] = await this.api.addKey(wish);
  }

  async setView(name: 'masked' | 'ids'): Promise<void> {
    const key = this.keys[name] ?? '';
    await this.dataSource.query('UPDATE api_key SET view = $1 WHERE key_hash = $2', [name, hashApiKey(key)]);
  }

  /** Pushes a record, named `{source}/{collection}/{recordKey}`, and resolves it; answers the id of its golden record. */
  async push(record: string, attributes: Readonly<Record<string, unknown>>): Promise<string> {
    const [source = '', collection = '', recordKey = ''] = record.split('/');
    const body = { attributes };
    const answer = await this.api.call('PUT', `/v1/sources/${record}`, { key: this.keys[source], body });
    if (answer.status !== 202) throw new Error(`Not accepted: ${JSON.stringify(answer.body)}`);
    await this.resolution.drain(ENTITIES[collection] ?? '');
    return this.goldenOf(source, collection, recordKey);
  }

  /** Pushes records as their sources would, in batches; resolves nothing. */
  async pushWorld(records: readonly SyntheticRecord[]): Promise<void> {
    const paths = new Map<string, SyntheticRecord[]>();
    for (const record of records) {
      const path = `${record.source}/${record.collection}`;
      paths.set(path, [...(paths.get(path) ?? []), record]);
    }
    for (const [path, items] of paths) {
      const [source = ''] = path.split('/');
      if (this.keys[source] === undefined) {
        await this.api.addSource(source, Object.keys(ENTITIES));
        await this.addKey(source, { role: 'source', source });
      }
      for (let start = 0; start < items.length; start += BATCH_SIZE) {
        const body = items
          .slice(start, start + BATCH_SIZE)
          .map(({ recordKey, sourceVersion, observedAt, attributes }) => ({
            recordKey,
            sourceVersion,
            observedAt,
            attributes,
          }));
        const answer = await this.api.call('POST', `/v1/sources/${path}/batch`, { key: this.keys[source], body });
        if (answer.body.errors !== false) throw new Error(`Not accepted: ${answer.status}`);
      }
    }
  }

  async remove(record: string): Promise<void> {
    const [source = '', collection = ''] = record.split('/');
    await this.api.call('DELETE', `/v1/sources/${record}`, { key: this.keys[source] });
    await this.resolution.drain(ENTITIES[collection] ?? '');
  }

  async relations(path: string, key = 'steward'): Promise<RelationsAnswer> {
    const [collection, id, query = ''] = path.split(/\/|\?/);
    const url = `/v1/${collection}/${id}/relations${query === '' ? '' : `?${query}`}`;
    const answer = await this.api.call('GET', url, { key: this.keys[key] });
    if (answer.status !== 200) throw new Error(`No relations: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as unknown as RelationsAnswer;
  }

  /** `in holder resolved 0197…`, one line a relation, sorted. */
  async lines(path: string): Promise<string[]> {
    const { items } = await this.relations(path);
    return items
      .map(({ direction, type, status, goldenId = '-' }) => `${direction} ${type} ${status} ${goldenId}`)
      .sort();
  }

  /** Does what the worker does between resolutions; answers `type version`, one for each golden record that readers are told of. */
  async keepUp(): Promise<string[]> {
    const [{ last }] = await this.dataSource.query('SELECT coalesce(max(seq), 0) AS last FROM change_event');
    await this.upkeep.drain();
    const events: { golden_id: string; type: string; version: number }[] = await this.dataSource.query(
      'SELECT golden_id, type, version FROM change_event WHERE seq > $1 ORDER BY seq',
      [last],
    );
    return events.map(({ golden_id, type, version }) => `${type} ${golden_id} ${version}`);
  }

  /** Open tasks about relations: kind, qualifier's type, golden ids. */
  async tasks(): Promise<{ readonly kind: string; readonly type: string; readonly goldens: readonly string[] }[]> {
    return this.dataSource.query(
      `SELECT kind, split_part(qualifier, '/', 1) AS type, golden_ids::text[] AS goldens FROM review_task
       WHERE status = 'open' AND kind LIKE 'relation-%' ORDER BY kind, goldens`,
    );
  }

  private async goldenOf(source: string, collection: string, recordKey: string): Promise<string> {
    const body = { source, recordKey };
    const answer = await this.api.call('POST', `/v1/${collection}/lookup`, { key: this.keys.steward, body });
    return (answer.body.items as { id: string }[])[0]?.id ?? '';
  }
}
