import 'reflect-metadata';

import { connect } from 'node:net';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from './__tests__/api-under-test';
import { createApp } from './create-app';

/** The API as it runs: its own queue, a real socket. */
describe('serving', () => {
  let database: TestDatabase;
  let seeds: ApiUnderTest;
  let app: NestFastifyApplication;
  let origin: string;
  let key: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    seeds = await ApiUnderTest.start(database.url);
    await seeds.addSource('population', ['persons']);
    key = await seeds.addKey({ role: 'source', source: 'population' });
    app = await createApp({
      environment: { DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'silent', LOG_FORMAT: 'text' },
    });
    await app.listen(0, '127.0.0.1');
    origin = await app.getUrl();
  });
  afterAll(async () => {
    await seeds.stop();
    await database.drop();
  });

  const put = (wait: number): Promise<Response> =>
    fetch(`${origin}/v1/sources/population/persons/1`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', prefer: `wait=${wait}` },
      body: JSON.stringify({ attributes: { fullName: `A ${wait}` } }),
    });

  it('takes a record in, with the queue of the configuration', async () => {
    const answer = await put(0);
    expect(answer.status).toBe(202);
    expect(answer.headers.get('x-request-id')).toBeTruthy();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.json()).toMatchObject({ status: 'pending' });
  });

  it('answers bytes that are not HTTP without repeating them', async () => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    socket.write('GET 001180000123\r\n\r\n');
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toContain('001180000123');
  });

  it('answers those who wait and stops at once', async () => {
    const waiting = put(30);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const stoppedAt = Date.now();
    await app.close();
    expect(Date.now() - stoppedAt).toBeLessThan(5_000);
    expect((await waiting).status).toBe(202);
  });

  it('says all that is wrong with its configuration before it starts', async () => {
    const start = createApp({ environment: { PORT: 'http', LOG_LEVEL: 'loud' } });
    await expect(start).rejects.toThrow(/Set PORT/);
  });
});
