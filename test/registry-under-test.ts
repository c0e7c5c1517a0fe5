import 'reflect-metadata';

import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { coreRegistry, type EntityRegistry } from '@sogoc/core-entities';
import { hashApiKey, newApiKey, type Role } from '@sogoc/access';
import { asRuntime, createTestDatabase, eventually, type TestDatabase } from '@sogoc/testing';
import { Client } from 'pg';

import { createApp } from '../apps/registry-api/src/create-app';
import { WorkerModule } from '../apps/resolution-worker/src/worker.module';

export interface RegistryOptions {
  /** Without it the queue lives in PostgreSQL. */
  readonly redisUrl?: string;
  /** A migrated database that outlives the registry; without it one of its own is made and dropped. */
  readonly databaseUrl?: string;
  readonly entities?: EntityRegistry;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The body of any answer; specs compare the members they know.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface PushItem {
  readonly recordKey: string;
  readonly sourceVersion?: number;
  readonly observedAt?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const BATCH_SIZE = 500;

/** The real API, listening, and any number of real workers, in this process on a database of their own. */
export class RegistryUnderTest {
  readonly logLines: string[] = [];
  private readonly workers: INestApplicationContext[] = [];
  api!: NestFastifyApplication;
  origin = '';
  private keys = new Map<string, string>();

  private constructor(
    private readonly testDatabase: TestDatabase,
    readonly database: Client,
    private readonly options: RegistryOptions,
  ) {}

  static async start(options: RegistryOptions = {}): Promise<RegistryUnderTest> {
    const { databaseUrl } = options;
    const testDatabase = databaseUrl ? { url: databaseUrl, drop: async () => {} } : await createTestDatabase();
    const database = new Client({ connectionString: testDatabase.url });
    // A database that goes away is what some specs are about; a query that then fails says so itself.
    database.on('error', () => undefined);
    await database.connect();
    const registry = new RegistryUnderTest(testDatabase, database, options);
    registry.api = await registry.startApi();
    registry.origin = await registry.api.getUrl();
    return registry;
  }

  /** One more API on the same database; who starts it closes it. */
  async startApi(port = 0): Promise<NestFastifyApplication> {
    const api = await createApp({
      environment: this.environment(),
      logDestination: this.logDestination(),
      entities: this.options.entities ?? coreRegistry,
    });
    await api.listen(port, '127.0.0.1');
    return api;
  }

  async startWorker(environment: Readonly<Record<string, string>> = {}): Promise<INestApplicationContext> {
    const module = WorkerModule.forRoot({
      // Specs push hundreds of look-alikes, which would be a flood.
      environment: {
        ...this.environment(),
        WORKER_SWEEP_MS: '300',
        SOURCE_CONFLICTS_PER_HOUR: '1000000',
        ...environment,
      },
      logDestination: this.logDestination(),
      entities: this.options.entities ?? coreRegistry,
    });
    const worker = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    this.workers.push(worker);
    return worker;
  }

  async stopWorkers(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()));
  }

  async stop(): Promise<void> {
    await this.stopWorkers();
    await this.api.close();
    await this.database.end();
    await this.testDatabase.drop();
  }

  get databaseUrl(): string {
    return this.testDatabase.url;
  }

  async addSource(code: string, collections: readonly string[], trust = 0.5): Promise<void> {
    await this.database.query(
      `INSERT INTO source (code, title_vi, title_en, owner, level, collections, trust)
       VALUES ($1, 'Nguồn', 'Source', 'Owner', 'national', $2, $3) ON CONFLICT DO NOTHING`,
      [code, collections, JSON.stringify({ '*': trust })],
    );
  }

  /** The key of a role, or of a source; issued at first use. */
  async key(role: Role, source?: string): Promise<string> {
    const name = source ?? role;
    const known = this.keys.get(name);
    if (known) return known;
    const key = newApiKey();
    await this.database.query(
      `INSERT INTO api_key (id, key_hash, role, source, label, view) VALUES ($1, $2, $3, $4, 'test', 'full')`,
      [randomUUID(), hashApiKey(key), role, source ?? null],
    );
    this.keys.set(name, key);
    return key;
  }

  async call(
    method: string,
    path: string,
    key?: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  /** The head of an answer that has no end; the connection is closed at once. */
  async openStream(path: string, key: string): Promise<Answer> {
    const end = new AbortController();
    const response = await fetch(`${this.origin}${path}`, {
      headers: { authorization: `Bearer ${key}` },
      signal: end.signal,
    });
    end.abort();
    return { status: response.status, headers: response.headers, body: undefined };
  }

  /** Pushes as the source would, in batches; every record must be accepted. */
  async push(source: string, collection: string, items: readonly PushItem[]): Promise<void> {
    const key = await this.key('source', source);
    for (let start = 0; start < items.length; start += BATCH_SIZE) {
      const answer = await this.call(
        'POST',
        `/v1/sources/${source}/${collection}/batch`,
        key,
        items.slice(start, start + BATCH_SIZE),
      );
      expect({ status: answer.status, errors: answer.body.errors }).toEqual({ status: 200, errors: false });
    }
  }

  /** Waits until nothing is pending. */
  async settle(timeoutMs = 60_000): Promise<void> {
    const isSettled = async (): Promise<boolean> => {
      const { rows } = await this.database.query('SELECT EXISTS (SELECT 1 FROM pending_record) AS waiting');
      return !rows[0].waiting;
    };
    await eventually('nothing is pending', isSettled, timeoutMs);
  }

  /** Golden records as sets of `source/recordKey`, each with its composed values, in one comparable form. */
  async canonicalState(entity: string): Promise<unknown[]> {
    const { rows } = await this.database.query(
      `SELECT array_agg(r.source || '/' || r.record_key ORDER BY r.source, r.record_key) AS records, g.attributes, g.identifiers, g.under_review
       FROM link l JOIN source_record r USING (record_no) JOIN golden_record g ON g.id = l.golden_id
       WHERE l.entity = $1 GROUP BY g.id ORDER BY 1`,
      [entity],
    );
    return rows;
  }

  async partition(entity: string): Promise<Map<string, string>> {
    const { rows } = await this.database.query(
      `SELECT r.source || '/' || r.record_key AS name, l.golden_id FROM link l JOIN source_record r USING (record_no)
       WHERE l.entity = $1 AND l.golden_id IS NOT NULL`,
      [entity],
    );
    return new Map(rows.map((row) => [row.name, row.golden_id]));
  }

  private environment(): Record<string, string> {
    return {
      DATABASE_URL: this.options.databaseUrl ?? asRuntime(this.testDatabase.url),
      LOG_LEVEL: 'trace',
      ...(this.options.redisUrl ? { REDIS_URL: this.options.redisUrl } : { QUEUE_BACKEND: 'postgres' }),
      ...this.options.environment,
    };
  }

  private logDestination(): PassThrough {
    const destination = new PassThrough();
    destination.on('data', (chunk: Buffer) => this.logLines.push(...chunk.toString().trimEnd().split('\n')));
    return destination;
  }
}
