import { createTestDatabase } from '@sogoc/testing';

import { FeedApi } from './__tests__/feed-api';

interface Page {
  readonly events: readonly { readonly cursor: string; readonly collection: string; readonly version: number }[];
  readonly nextCursor: string;
}

describe('reading the change feed by pages', () => {
  let feed: FeedApi;
  let key: string;
  const call = (query = '', by = key) => feed.api.call('GET', `/v1/changes${query}`, { key: by });
  const read = async (query = '', by = key): Promise<Page> => (await call(query, by)).body as unknown as Page;

  beforeEach(async () => {
    feed = await FeedApi.start(await createTestDatabase());
    key = await feed.api.addKey({ role: 'consumer' });
  });
  afterEach(() => feed.stop());

  it('shows what happened to which golden record, and where to go on', async () => {
    const [survivor, absorbed] = ['01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000002'];
    await feed.write({ type: 'golden.merged', goldenId: survivor, otherIds: [absorbed], version: 4 });
    const { status, headers, body } = await call();
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    const occurredAt = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const cursor = expect.stringMatching(/^[\w-]{43}$/);
    expect(body).toEqual({
      events: [
        {
          cursor,
          type: 'golden.merged',
          collection: 'persons',
          goldenId: survivor,
          otherIds: [absorbed],
          version: 4,
          occurredAt,
          feedId: expect.any(String),
        },
      ],
      nextCursor: (body as unknown as Page).events[0]!.cursor,
    });
  });

  it('goes on behind a page, behind any event of it, and behind an empty page', async () => {
    const start = await read();
    expect(start).toEqual({ events: [], nextCursor: expect.any(String) });
    await feed.write({ version: 1 }, { version: 2 }, { version: 3 });
    const first = await read(`?limit=2&after=${start.nextCursor}`);
    expect(first.events.map(({ version }) => version)).toEqual([1, 2]);
    const second = await read(`?after=${first.nextCursor}`);
    expect(second.events.map(({ version }) => version)).toEqual([3]);
    expect((await read(`?after=${first.events[0]!.cursor}`)).events.map(({ version }) => version)).toEqual([2, 3]);
    const end = await read(`?after=${second.nextCursor}`);
    expect(end).toEqual({ events: [], nextCursor: second.nextCursor });
    expect((await read('?after=')).events.length).toBe(3);
  });

  it('starts from now with latest', async () => {
    expect((await read('?after=latest')).events).toEqual([]);
    await feed.write({ version: 1 });
    const now = await read('?after=latest');
    expect(now.events).toEqual([]);
    await feed.write({ version: 2 });
    expect((await read(`?after=${now.nextCursor}`)).events).toMatchObject([{ version: 2 }]);
  });

  it('has pages of 100 unless asked, and never of more than 1000', async () => {
    await feed.fill(1_005);
    const sizes: Record<string, number> = {};
    for (const limit of ['', '3', '1000', '5000']) {
      sizes[limit] = (await read(limit === '' ? '' : `?limit=${limit}`)).events.length;
    }
    expect(sizes).toEqual({ '': 100, 3: 3, 1000: 1_000, 5000: 1_000 });
    expect((await read('?limit=')).events.length).toBe(100);
  });

  it('shows one collection or several, and goes on behind what it left out', async () => {
    await feed.write(
      { version: 1 },
      { entity: 'enterprise', version: 2 },
      { entity: 'land-parcel', version: 3 },
      { version: 4 },
    );
    expect((await read('?collection=enterprises')).events).toMatchObject([{ collection: 'enterprises', version: 2 }]);
    const two = await read('?collection=enterprises&collection=land-parcels');
    expect(two.events.map(({ version }) => version)).toEqual([2, 3]);
    expect((await read(`?after=${two.nextCursor}`)).events).toEqual([]);
    const none = await read(`?collection=land-parcels&after=${(await read('?collection=land-parcels')).nextCursor}`);
    expect(none.nextCursor).toBe((await read('?after=latest')).nextCursor);
  });

  it('shows a key its collections only', async () => {
    await feed.write({ version: 1 }, { entity: 'enterprise', version: 2 }, { entity: 'land-parcel', version: 3 });
    const limited = await feed.api.addKey({ role: 'consumer', collections: ['enterprises', 'land-parcels'] });
    expect((await read('', limited)).events.map(({ collection }) => collection)).toEqual([
      'enterprises',
      'land-parcels',
    ]);
    expect((await read('?collection=land-parcels', limited)).events.map(({ version }) => version)).toEqual([3]);
    for (const collection of ['persons', 'ships']) {
      expect(await call(`?collection=${collection}`, limited)).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      });
    }
    expect(await call('?collection=ships')).toMatchObject({ status: 404, body: { code: 'collection-not-found' } });
  });

  it('is for consumers and stewards', async () => {
    await feed.api.addSource('population', ['persons']);
    const steward = await feed.api.addKey({ role: 'steward' });
    expect((await call('', steward)).status).toBe(200);
    for (const role of ['source', 'operator'] as const) {
      const other = await feed.api.addKey({ role, ...(role === 'source' && { source: 'population' }) });
      for (const path of ['/v1/changes', '/v1/changes/stream']) {
        expect(await feed.api.call('GET', path, { key: other })).toMatchObject({ status: 403 });
        expect(await feed.api.call('GET', path)).toMatchObject({ status: 401 });
      }
    }
  });

  it('refuses what is not a cursor, and what cannot be a collection', async () => {
    for (const after of ['17', 'x', 'LATEST', '%00', 'a'.repeat(5_000), 'b&after=c']) {
      expect(await call(`?after=${after}`)).toMatchObject({
        status: 422,
        body: { code: 'invalid-request', errors: [{ pointer: '/after' }] },
      });
    }
    for (const collection of ['', '%00', "x'--"]) {
      expect(await call(`?collection=${collection}`)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/collection' }] },
      });
    }
  });

  it('answers a cursor of before a restore with 410 and the way to resync, which works', async () => {
    await feed.write({ version: 1 });
    const { nextCursor } = await read();
    await feed.api.database.query(`UPDATE feed SET system_identifier = '7000000000000000001'`);
    const expired = await call(`?after=${nextCursor}`);
    expect(expired).toMatchObject({
      status: 410,
      headers: { 'content-type': expect.stringContaining('application/problem+json') },
      body: { code: 'cursor-expired', type: '/problems/cursor-expired', resync: { start: '/v1/changes' } },
    });
    const { start } = (expired.body as unknown as { resync: { start: string } }).resync;
    const anew = (await feed.api.call('GET', start, { key })).body as unknown as Page;
    expect(anew.events).toMatchObject([{ version: 1 }]);
    expect(anew.nextCursor).not.toBe(nextCursor);
    expect((await call(`?after=${anew.nextCursor}`)).status).toBe(200);
    expect(
      await feed.api.call('GET', '/v1/changes/stream', { key, headers: { 'last-event-id': nextCursor } }),
    ).toMatchObject({
      status: 410,
      body: { code: 'cursor-expired' },
    });
    expect((await feed.api.call('GET', '/problems/cursor-expired')).status).toBe(200);
  });
});
