import { connect, type Socket } from 'node:net';

import { createTestDatabase, eventually, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

const MIB = 1_024 * 1_024;
const RECORD = '/v1/sources/population/persons/1';
const BATCH = '/v1/sources/population/persons/batch';

/** Milliseconds for which nothing else could run while `work` went on. */
async function longestStandstill(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await work();
  await new Promise((resolve) => setTimeout(resolve, 10));
  clearInterval(timer);
  return longest;
}

describe('bodies that are made to stop the registry', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let port: number;
  const keys: Record<string, string> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = {
      DATABASE_URL: database.url,
      HTTP_REQUEST_TIMEOUT_SECONDS: '1',
      HTTP_MAX_CONNECTIONS: '50',
    };
    api = await ApiUnderTest.start(database.url, { environment });
    await api.addSource('population', ['persons', 'land-parcels']);
    keys.source = await api.addKey({ role: 'source', source: 'population' });
    keys.consumer = await api.addKey({ role: 'consumer' });
    keys.steward = await api.addKey({ role: 'steward' });
    await api.app.listen(0, '127.0.0.1');
    port = (api.app.getHttpServer().address() as { port: number }).port;
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const deep = '['.repeat(5 * MIB - 10);

  it('are not read without a key', async () => {
    const standstill = await longestStandstill(async () => {
      for (const url of [RECORD, BATCH, '/v1/persons/search', '/v1/keys', '/v1/nothing'])
        for (const key of [undefined, `sg_${'a'.repeat(43)}`])
          expect([401, 404, 405]).toContain((await api.call('POST', url, { key, body: deep })).status);
    });
    expect(standstill).toBeLessThan(1_000);
  });

  it.each<[string, string, string, string, number[]]>([
    ['20,000 deep for a record', 'PUT', RECORD, `{"attributes":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, [422]],
    ['20,000 deep and never closed', 'PUT', RECORD, `{"attributes":${'{"a":'.repeat(20_000)}`, [422]],
    ['5 MB deep', 'PUT', RECORD, deep, [422]],
    ['20,000 deep for a question', 'POST', '/v1/persons/search', `{"filters":${'['.repeat(20_000)}`, [422]],
    ['350,000 filters', 'POST', '/v1/persons/search', `{"filters":{${names(350_000)}}}`, [413]],
    ['8,000 filters', 'POST', '/v1/persons/search', `{"filters":{${names(6_000)}}}`, [422]],
    ['6,000 members', 'POST', '/v1/persons/search', `{${names(6_000)}}`, [422]],
    ['350,000 attributes', 'PUT', RECORD, `{"attributes":{${names(350_000)}}}`, [422]],
    ['350,000 members of a record', 'PUT', RECORD, `{${names(350_000)}}`, [422]],
    ['350,000 attributes asked about', 'POST', '/v1/persons/match', `{"attributes":{${names(350_000)}}}`, [422]],
    ['a filter that would be lost', 'POST', '/v1/persons/search', '{"filters":{"__proto__":{"sex":"male"}}}', [422]],
    ['a filter called constructor', 'POST', '/v1/persons/search', '{"filters":{"constructor":1}}', [422]],
    ['a member that would be lost', 'POST', '/v1/persons/search', '{"__proto__":{"text":"a"}}', [422]],
    ['a filter called toString', 'POST', '/v1/persons/search', '{"filters":{"toString":"x"}}', [422]],
    ['a member called valueOf', 'POST', '/v1/persons/search', '{"text":"a","valueOf":1}', [422]],
    ['a parameter called constructor', 'GET', '/v1/changes?constructor=x', '', [422]],
    ['65 kB of a note', 'POST', '/v1/review-tasks/x/notes', JSON.stringify({ text: 'a'.repeat(65 * 1_024) }), [413]],
    ['more than 5 MB', 'PUT', RECORD, `{"attributes":{"fullName":"${'a'.repeat(6 * MIB)}"}}`, [413]],
  ])('%s are refused at once', async (_name, method, url, body, statuses) => {
    const key = url.includes('/sources/') ? keys.source : url.includes('review') ? keys.steward : keys.consumer;
    const standstill = await longestStandstill(async () => {
      const { status } = await api.call(method as 'PUT', url, { key, body: body === '' ? undefined : body });
      expect(statuses).toContain(status);
    });
    expect(standstill).toBeLessThan(1_500);
  });

  it('a line of a batch that is too deep is refused alone', async () => {
    const lines = [
      '{"recordKey":"a","attributes":{"fullName":"A"}}',
      `{"recordKey":"b","attributes":{"fullName":${'['.repeat(500)}${']'.repeat(500)}}}`,
      '{"recordKey":"c","attributes":{"fullname":"C"}}',
      '{"recordKey":"d","attributes":{"fullName":"D"},"version":2}',
    ];
    const { status, body } = await api.call('POST', BATCH, {
      key: keys.source,
      body: lines.join('\n'),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(status).toBe(200);
    expect((body.items as { status: string }[]).map((item) => item.status)).toEqual([
      'pending',
      'rejected',
      'rejected',
      'rejected',
    ]);
  });

  it('the boundary of a large parcel is taken', async () => {
    const ring = Array.from({ length: 10_000 }, (_, at) => [105 + at / 1e6, 21 + (at % 7) / 1e6]);
    const attributes = { parcelCode: '012345678901', geometry: { type: 'Polygon', coordinates: [ring] } };
    const path = '/v1/sources/population/land-parcels/1';
    expect((await api.call('PUT', path, { key: keys.source, body: { attributes } })).status).toBe(202);
  });

  it('that never end are ended, and connections are no more than so many', async () => {
    const sockets = Array.from({ length: 80 }, () => slowRequest(port, keys.source!));
    await eventually('all slow requests are ended', async () => sockets.every(({ closed }) => closed), 15_000);
    const { status } = await fetch(`http://127.0.0.1:${port}/livez`);
    expect(status).toBe(200);
  });
});

function names(count: number): string {
  return Array.from({ length: count }, (_, at) => `"n${at}":1`).join(',');
}

function slowRequest(port: number, key: string): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  const head = `PUT ${RECORD} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`;
  socket.write(head);
  return socket;
}
