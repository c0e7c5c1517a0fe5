import 'reflect-metadata';

import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';

import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hashApiKey, newApiKey, type Role, type View } from '@sogoc/access';
import { RESOLUTION_HINTS } from '@sogoc/registry';
import { asRuntime } from '@sogoc/testing';
import { Client } from 'pg';

import type { AppOptions } from '../app.module';
import { createApp } from '../create-app';

export interface KeyWish {
  readonly role: Role;
  readonly source?: string;
  readonly view?: View;
  readonly collections?: readonly string[];
  readonly expiresAt?: Date;
  readonly revokedAt?: Date;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface CallOptions {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON unless it is a string or bytes already. */
  readonly body?: unknown;
}

/** The whole API in this process on a migrated database, with what it logged and hinted; for specs. */
export class ApiUnderTest {
  readonly logLines: string[] = [];
  readonly hinted: string[] = [];
  failHints = false;
  app!: NestFastifyApplication;

  private constructor(readonly database: Client) {}

  static async start(databaseUrl: string, options: Partial<AppOptions> = {}): Promise<ApiUnderTest> {
    const database = new Client({ connectionString: databaseUrl });
    // A spec that failed drops the database under this connection; its own failure is the one to read.
    database.on('error', () => undefined);
    await database.connect();
    const api = new ApiUnderTest(database);
    const logDestination = new PassThrough();
    logDestination.on('data', (chunk: Buffer) => api.logLines.push(...chunk.toString().trimEnd().split('\n')));
    const environment = { DATABASE_URL: asRuntime(databaseUrl), LOG_LEVEL: 'trace' };
    api.app = await createApp({ environment, logDestination, hints: api.hintsModule(), ...options });
    await api.app.init();
    await api.app.getHttpAdapter().getInstance().ready();
    return api;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.end();
  }

  async addSource(code: string, collections: readonly string[]): Promise<void> {
    await this.database.query(
      `INSERT INTO source (code, title_vi, title_en, owner, level, collections) VALUES ($1, 'Nguồn', 'Source', 'Owner', 'national', $2)`,
      [code, collections],
    );
  }

  /** Issues a key by SQL; answers the key itself. */
  async addKey({ role, source, view = 'full', collections, expiresAt, revokedAt }: KeyWish): Promise<string> {
    const key = newApiKey();
    await this.database.query(
      `INSERT INTO api_key (id, key_hash, role, source, label, view, collections, expires_at, revoked_at)
       VALUES ($1, $2, $3, $4, 'test', $8, $5, $6, $7)`,
      [
        randomUUID(),
        hashApiKey(key),
        role,
        source ?? null,
        collections ?? null,
        expiresAt ?? null,
        revokedAt ?? null,
        view,
      ],
    );
    return key;
  }

  async call(
    method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE' | 'PATCH',
    url: string,
    { key, headers, body }: CallOptions = {},
  ): Promise<Answer> {
    const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
    const payload = isRaw || body === undefined ? (body as string | Buffer | undefined) : JSON.stringify(body);
    const response = await this.app.inject({
      method,
      url,
      headers: {
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...headers,
      },
      payload,
    });
    const isJson = /[/+]json/.test(String(response.headers['content-type']));
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson && response.body !== '' ? response.json() : { text: response.body },
    };
  }

  /** Rows of a table, for "stores nothing". */
  async count(table: 'source_record' | 'record_version' | 'pending_record'): Promise<number> {
    const { rows } = await this.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    return rows[0]!.n;
  }

  private hintsModule(): NonNullable<AppOptions['hints']> {
    const hint = async (entity: string): Promise<void> => {
      if (this.failHints) throw new Error('the queue is away');
      this.hinted.push(entity);
    };
    @Module({ providers: [{ provide: RESOLUTION_HINTS, useValue: { hint } }], exports: [RESOLUTION_HINTS] })
    class RecordedHintsModule {}
    return RecordedHintsModule;
  }
}
