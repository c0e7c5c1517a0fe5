import { buildEntityRegistry, coreEntities, type EntityRegistry } from '@sogoc/core-entities';
import { CanonicalStateRepository, TransactionRunner } from '@sogoc/persistence';
import { SoakRepository } from '@sogoc/rigs';
import { CurrentPolicy, openStandaloneRegistry, ResolutionService, type StandaloneRegistry } from '@sogoc/registry';
import {
  asRuntime,
  createTestDatabase,
  sourceOf,
  type TestDatabase,
  vehicle,
  type VehicleAttributes,
} from '@sogoc/testing';

import { ApiUnderTest } from '../../__tests__/api-under-test';

export interface Answered {
  readonly status: number;
  // Specs compare the members they know.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

/** One for all, so that no value wins by the order of receipt. */
const OBSERVED_AT = '2026-01-31T01:00:00Z';

const ENTITIES = buildEntityRegistry([...coreEntities, vehicle]);

/** What the registry on the desk is to be like. */
export interface DeskWish {
  readonly entities?: EntityRegistry;
  /** So that a block past its cap takes a handful of records. */
  readonly cappedBlockSize?: number;
  /** Beside what every desk has. */
  readonly environment?: Readonly<Record<string, string>>;
}

function shrinkBlocks(policies: CurrentPolicy, cappedBlockSize: number): void {
  const real = policies.of.bind(policies);
  policies.of = async (...asked) => ({ ...(await real(...asked)), cappedBlockSize });
}

/** The API with a resolution of its own that runs when it is told to, two stewards, and sources of cars and people. */
export class StewardDesk {
  readonly policies: CurrentPolicy;
  readonly transactions: TransactionRunner;
  readonly resolution: ResolutionService;
  readonly states: CanonicalStateRepository;
  readonly rows: SoakRepository;

  private constructor(
    private readonly testDatabase: TestDatabase,
    readonly entities: EntityRegistry,
    readonly services: StandaloneRegistry,
    readonly api: ApiUnderTest,
    readonly lan: string,
    readonly minh: string,
    private readonly sourceKeys: ReadonlyMap<string, string>,
  ) {
    this.policies = services.get(CurrentPolicy);
    this.transactions = services.get(TransactionRunner);
    this.resolution = services.get(ResolutionService);
    this.states = new CanonicalStateRepository(this.transactions);
    this.rows = new SoakRepository(this.transactions);
  }

  static async open({ entities = ENTITIES, cappedBlockSize, environment }: DeskWish = {}): Promise<StewardDesk> {
    const testDatabase = await createTestDatabase();
    const api = await ApiUnderTest.start(testDatabase.url, {
      entities,
      ...(environment && { environment: { DATABASE_URL: asRuntime(testDatabase.url), ...environment } }),
    });
    const settings = { url: testDatabase.url, poolSize: 4, applicationName: 'steward-desk' };
    const services = await openStandaloneRegistry(settings, entities);
    if (cappedBlockSize !== undefined) shrinkBlocks(services.get(CurrentPolicy), cappedBlockSize);
    const sourceKeys = new Map<string, string>();
    for (const source of ['police', 'tax']) {
      await api.addSource(source, ['vehicles', 'persons']);
      await api.database.query(`UPDATE source SET trust = $2 WHERE code = $1`, [
        source,
        { '*': source === 'police' ? 0.9 : 0.5 },
      ]);
      sourceKeys.set(source, await api.addKey({ role: 'source', source }));
    }
    const [lan, minh] = [await api.addKey({ role: 'steward' }), await api.addKey({ role: 'steward' })];
    return new StewardDesk(testDatabase, entities, services, api, lan, minh, sourceKeys);
  }

  get url(): string {
    return this.testDatabase.url;
  }

  async close(): Promise<void> {
    await this.api.stop();
    await this.services.close();
    await this.testDatabase.drop();
  }

  /** Forgets all records and what came of them; sources, keys and policies stay. */
  async empty(): Promise<void> {
    await this.rows.empty();
  }

  /** Pushes and resolves. A key that begins with `t` is of the tax source, any other of the police. */
  async push(key: string, attributes: VehicleAttributes, collection = 'vehicles'): Promise<void> {
    await this.accept(key, attributes, collection);
    await this.resolve();
  }

  /** Pushes and leaves it pending. */
  async accept(key: string, attributes: VehicleAttributes, collection = 'vehicles'): Promise<void> {
    const source = sourceOf(key);
    const path = `/v1/sources/${source}/${collection}/${encodeURIComponent(key)}`;
    const answer = await this.api.call('PUT', path, {
      key: this.sourceKeys.get(source),
      body: { observedAt: OBSERVED_AT, attributes },
    });
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  }

  async remove(key: string, collection = 'vehicles'): Promise<void> {
    const source = sourceOf(key);
    await this.api.call('DELETE', `/v1/sources/${source}/${collection}/${key}`, { key: this.sourceKeys.get(source) });
    await this.resolve();
  }

  async resolve(): Promise<void> {
    for (const entity of await this.resolution.entitiesWithWork()) await this.resolution.drain(entity);
  }

  async post(
    path: string,
    body?: unknown,
    key = this.lan,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    return this.api.call('POST', path, { key, body, headers });
  }

  async get(path: string, key = this.lan): Promise<Answered> {
    return this.api.call('GET', path, { key });
  }

  /** Decides between two records' golden records, or the records themselves. */
  async decide(
    verdict: string,
    left: string,
    right: string,
    { as = this.lan, onRecords = false } = {},
  ): Promise<Answered> {
    const side = async (key: string): Promise<unknown> =>
      onRecords ? { source: sourceOf(key), recordKey: key } : { goldenId: await this.goldenOf(key) };
    const collection = onRecords ? { collection: 'vehicles' } : {};
    return this.post(
      '/v1/decisions',
      { verdict, left: await side(left), right: await side(right), reason: 'spec', ...collection },
      as,
    );
  }

  async reverse(decision: Answered, as = this.lan): Promise<Answered> {
    return this.post(`/v1/decisions/${decision.body.id}/reversal`, { reason: 'spec' }, as);
  }

  /** Golden records as sorted lists of record keys. */
  async partition(): Promise<string[][]> {
    const { rows } = await this.api.database.query<{ keys: string[] }>(
      `SELECT array_agg(r.record_key ORDER BY r.record_key) AS keys FROM link l JOIN source_record r USING (record_no)
       WHERE l.golden_id IS NOT NULL GROUP BY l.golden_id ORDER BY 1`,
    );
    return rows.map((row) => row.keys);
  }

  async goldenOf(key: string): Promise<string> {
    const { rows } = await this.api.database.query<{ golden_id: string | null }>(
      'SELECT golden_id FROM link JOIN source_record USING (record_no) WHERE record_key = $1',
      [key],
    );
    return rows[0]?.golden_id ?? '';
  }

  async golden(key: string, collection = 'vehicles'): Promise<Answered> {
    return this.get(`/v1/${collection}/${await this.goldenOf(key)}`);
  }

  async tasks(status?: string): Promise<Answered['body'][]> {
    return (await this.get(`/v1/review-tasks${status ? `?status=${status}` : ''}`)).body.items;
  }

  /** Claims the one task in the queue and decides it. */
  async decideTask(verdict: string, more: Readonly<Record<string, unknown>> = {}, as = this.lan): Promise<Answered> {
    const [task] = await this.tasks();
    const { body: claim } = await this.post(`/v1/review-tasks/${task.id}/claim`, undefined, as);
    return this.post(
      `/v1/review-tasks/${task.id}/decision`,
      { verdict, token: claim.token, revision: claim.revision, reason: 'spec', ...more },
      as,
    );
  }

  async events(): Promise<string[]> {
    const { rows } = await this.api.database.query<{ type: string }>('SELECT type FROM change_event ORDER BY seq');
    return rows.map((row) => row.type);
  }
}
