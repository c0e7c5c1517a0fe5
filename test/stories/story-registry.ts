import type { Type } from '@nestjs/common';
import { createDataSource, TransactionRunner } from '@sogoc/persistence';
import {
  openStandaloneRegistry,
  RelationUpkeepService,
  ResolutionService,
  type StandaloneRegistry,
  VerificationService,
} from '@sogoc/registry';
import { SoakRepository } from '@sogoc/rigs';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../../apps/registry-api/src/__tests__/api-under-test';
import { sourceCatalogue } from '../../prisma-seeds';
import type { StoryEvent } from './story';

const ENTITIES = ['person', 'land-parcel', 'enterprise'] as const;

// The body of any answer; stories compare the members they know.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;

/** The API with the sources of the catalogue; what is pushed is resolved at once, in this process. One database for all stories. */
export class StoryRegistry {
  private readonly keys = new Map<string, string>();
  private readonly upkeep: RelationUpkeepService;
  private readonly resolution: ResolutionService;
  private readonly rows: SoakRepository;

  private constructor(
    private readonly database: TestDatabase,
    private readonly dataSource: ReturnType<typeof createDataSource>,
    private readonly services: StandaloneRegistry,
    private readonly api: ApiUnderTest,
  ) {
    this.upkeep = services.get(RelationUpkeepService);
    this.resolution = services.get(ResolutionService);
    this.rows = new SoakRepository(services.get(TransactionRunner));
  }

  static async start(): Promise<StoryRegistry> {
    const database = await createTestDatabase();
    const settings = { url: database.url, poolSize: 4, applicationName: 'stories' };
    const dataSource = await createDataSource(settings).initialize();
    for (const { code, collections, trust, authorityFor } of sourceCatalogue)
      await dataSource.query(
        `INSERT INTO source (code, title_vi, title_en, owner, level, collections, trust, authority_for)
         VALUES ($1, 'Nguồn', 'Source', 'Owner', 'national', $2, $3, $4)`,
        [code, collections, JSON.stringify(trust), authorityFor],
      );
    const services = await openStandaloneRegistry(settings);
    return new StoryRegistry(database, dataSource, services, await ApiUnderTest.start(database.url));
  }

  async stop(): Promise<void> {
    await this.api.stop();
    await this.services.close();
    await this.dataSource.destroy();
    await this.database.drop();
  }

  /** One of the services that work without the API. */
  service<T>(type: Type<T>): T {
    return this.services.get(type);
  }

  /** Forgets the story before. */
  empty(): Promise<void> {
    return this.rows.empty();
  }

  /** Sends events in this order and works after each, or once at the end. */
  async play(events: readonly StoryEvent[], eachAlone: boolean): Promise<void> {
    for (const event of events) {
      await this.send(event);
      if (eachAlone) await this.work();
    }
    await this.work();
  }

  /** All that is computed anew must be what is stored. */
  differences(): Promise<string[]> {
    return this.services.get(VerificationService).differences();
  }

  async send({ record, version, observedAt, attributes }: StoryEvent): Promise<void> {
    const key = await this.sourceKey(record.split('/')[0] ?? '');
    const url = `/v1/sources/${record}`;
    const answer = attributes
      ? await this.api.call('PUT', url, { key, body: { sourceVersion: version, observedAt, attributes } })
      : await this.api.call('DELETE', `${url}?sourceVersion=${version}`, { key });
    if (answer.status >= 300) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  async work(): Promise<void> {
    for (const entity of ENTITIES) await this.resolution.drain(entity);
    await this.upkeep.drain();
  }

  async get(path: string): Promise<Body> {
    const answer = await this.api.call('GET', `/v1/${path}`, { key: await this.roleKey('steward') });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async ask(method: 'POST' | 'PUT', path: string, body: unknown, headers?: Record<string, string>): Promise<Body> {
    const key = await this.roleKey('steward');
    const answer = await this.api.call(method, `/v1/${path}`, { key, body, headers });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async etag(path: string): Promise<string> {
    const answer = await this.api.call('GET', `/v1/${path}`, { key: await this.roleKey('steward') });
    return String(answer.headers.etag);
  }

  /** The golden record that a source's record belongs to, named `{source}/{collection}/{recordKey}`. */
  async golden(record: string): Promise<Body> {
    const [source, collection, recordKey] = record.split('/');
    const { items } = await this.ask('POST', `${collection}/lookup`, { source, recordKey });
    return items[0];
  }

  async idOf(record: string): Promise<string> {
    return (await this.golden(record))?.id ?? '';
  }

  async lookup(collection: string, scheme: string, value: string): Promise<string[]> {
    const { items } = await this.ask('POST', `${collection}/lookup`, { scheme, value });
    return (items as { id: string }[]).map(({ id }) => id);
  }

  /** Relations of a record's golden record; `asked` is a query. */
  async relations(record: string, asked = ''): Promise<Body[]> {
    const [, collection] = record.split('/');
    const { items } = await this.get(`${collection}/${await this.idOf(record)}/relations${asked}`);
    return items;
  }

  /** `kind: reasons` of what is open, sorted. */
  async tasks(): Promise<string[]> {
    const { items } = await this.get('review-tasks?pageSize=100');
    return (items as { kind: string; reasons: string[] }[])
      .map(({ kind, reasons }) => `${kind}: ${reasons.join(', ')}`)
      .sort();
  }

  private async sourceKey(source: string): Promise<string> {
    const known = this.keys.get(source) ?? (await this.api.addKey({ role: 'source', source }));
    this.keys.set(source, known);
    return known;
  }

  private async roleKey(role: 'steward'): Promise<string> {
    const known = this.keys.get(`role ${role}`) ?? (await this.api.addKey({ role }));
    this.keys.set(`role ${role}`, known);
    return known;
  }
}
