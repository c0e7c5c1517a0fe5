import { connect } from 'node:net';

import { createTestDatabase, eventually } from '@sogoc/testing';

import type { EventStreamReader } from './__tests__/event-stream-reader';
import { FeedApi } from './__tests__/feed-api';

async function hasVersions(reader: EventStreamReader, ...versions: readonly number[]): Promise<void> {
  await eventually(`events ${versions.join()}`, () => reader.versions.length >= versions.length);
  expect(reader.versions).toEqual(versions);
}

const ends = (reader: EventStreamReader, timeoutMs?: number): Promise<void> =>
  eventually('the stream ends', () => reader.isEnded, timeoutMs);

describe('streaming the change feed', () => {
  let feed: FeedApi;
  let key: string;
  const start = async (settings: Readonly<Record<string, string>> = {}): Promise<void> => {
    feed = await FeedApi.start(await createTestDatabase(), settings);
    key = await feed.api.addKey({ role: 'consumer' });
  };
  afterEach(() => feed.stop());

  it('sends what was, then what happens, each with its cursor, type and event', async () => {
    await start();
    await feed.write({ version: 1, type: 'golden.created' });
    const reader = await feed.open(key);
    expect(reader.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(reader.response.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(reader.response.headers.get('x-request-id')).toBeTruthy();
    expect(reader.response.headers.get('x-content-type-options')).toBe('nosniff');
    await hasVersions(reader, 1);
    await feed.write({ version: 2, type: 'golden.retired' });
    await hasVersions(reader, 1, 2);
    const page = (await feed.api.call('GET', '/v1/changes', { key })).body as {
      events: { cursor: string; type: string }[];
    };
    expect(reader.events).toEqual(page.events.map((event) => ({ id: event.cursor, event: event.type, data: event })));
  });

  it('goes on behind the last event id, which outranks after', async () => {
    await start();
    const reader = await feed.open(key);
    await feed.write({ version: 1 }, { version: 2 });
    await hasVersions(reader, 1, 2);
    reader.leave();
    await feed.write({ version: 3 });
    const again = await feed.open(key, '?after=latest', { 'last-event-id': reader.lastEventId });
    await hasVersions(again, 3);
    const byQuery = await feed.open(key, `?after=${reader.events[0]!.id}`);
    await hasVersions(byQuery, 2, 3);
  });

  it('gives a reader from now on a place to come back to before anything happened', async () => {
    await start();
    await feed.write({ version: 1 });
    const reader = await feed.open(key, '?after=latest');
    await eventually('a place', () => reader.lastEventId !== '');
    reader.leave();
    await feed.write({ version: 2 });
    await hasVersions(await feed.open(key, '?after=latest', { 'last-event-id': reader.lastEventId }), 2);
  });

  it('beats while nothing happens, and says where it is when it passed what it does not show', async () => {
    await start();
    const reader = await feed.open(key, '?collection=enterprises');
    await eventually('two heartbeats', () => reader.heartbeats >= 2);
    const before = reader.lastEventId;
    await feed.write({ entity: 'person' });
    await eventually('a place further on', () => reader.lastEventId !== before);
    expect(reader.events).toEqual([]);
    const next = await feed.api.call('GET', `/v1/changes?after=${reader.lastEventId}`, { key });
    expect(next.body).toMatchObject({ events: [] });
  });

  it('shows a key its collections only', async () => {
    await start();
    const limited = await feed.api.addKey({ role: 'consumer', collections: ['enterprises'] });
    const reader = await feed.open(limited);
    await feed.write(
      { version: 1 },
      { entity: 'enterprise', version: 2 },
      { entity: 'land-parcel', version: 3 },
      { entity: 'enterprise', version: 4 },
    );
    await hasVersions(reader, 2, 4);
    expect((await feed.open(limited, '?collection=persons')).response.status).toBe(403);
  });

  it('refuses a cursor before it starts', async () => {
    await start();
    const answer = await feed.open(key, '', { 'last-event-id': '17' });
    expect(answer.response.status).toBe(422);
    expect(await answer.response.json()).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/Last-Event-ID' }],
    });
  });

  it('brings a reader that is far behind to the end while more is written', async () => {
    await start();
    await feed.fill(6_000);
    const readers = await Promise.all([feed.open(key), feed.open(key), feed.open(key, '?after=latest')]);
    for (let n = 0; n < 20; n++) await feed.fill(400);
    await eventually(
      'all events',
      () => readers.every(({ events }, at) => events.length >= (at === 2 ? 8_000 : 14_000)),
      30_000,
    );
    const { rows } = await feed.api.database.query<{ id: string }>(
      'SELECT golden_id AS id FROM change_event ORDER BY seq',
    );
    const ids = rows.map(({ id }) => id);
    for (const [at, reader] of readers.entries()) {
      expect(reader.events.map(({ data }) => data?.goldenId)).toEqual(at === 2 ? ids.slice(6_000) : ids);
    }
  });

  it('ends within 5 s when its key is revoked, and no other does', async () => {
    await start();
    const other = await feed.open(await feed.api.addKey({ role: 'steward' }));
    const reader = await feed.open(key);
    await eventually('both started', () => reader.lastEventId !== '' && other.lastEventId !== '');
    // Long enough for the key to be known and trusted.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const revokedAt = performance.now();
    await feed.api.database.query(`UPDATE api_key SET revoked_at = now() WHERE role = 'consumer'`);
    await ends(reader, 10_000);
    expect(reader.endedAt - revokedAt).toBeLessThan(5_000);
    await feed.write({ version: 1 });
    await hasVersions(other, 1);
    expect((await feed.open(key)).response.status).toBe(401);
  });

  it('ends when the registry turns out to have another history, and says so when the reader comes back', async () => {
    await start();
    const reader = await feed.open(key);
    await feed.write({ version: 1 });
    await hasVersions(reader, 1);
    await feed.api.database.query('UPDATE feed SET timeline = timeline + 1');
    await ends(reader);
    expect((await feed.open(key, '', { 'last-event-id': reader.lastEventId })).response.status).toBe(410);
    await hasVersions(await feed.open(key), 1);
  });

  it('is bounded by key and by server, and gives back what readers leave', async () => {
    await start({ FEED_STREAMS_PER_KEY_MAX: '2', FEED_STREAMS_MAX: '3' });
    const mine = [await feed.open(key), await feed.open(key)];
    const refused = await feed.open(key);
    expect([refused.response.status, refused.response.headers.get('retry-after')]).toEqual([429, '5']);
    expect(await refused.response.json()).toMatchObject({ code: 'too-many-streams' });
    const another = await feed.api.addKey({ role: 'consumer' });
    expect((await feed.open(another)).response.status).toBe(200);
    expect((await feed.open(another)).response.status).toBe(429);
    // What was refused for its cursor took no place either.
    mine[0]!.leave();
    await eventually(
      'a free place',
      async () => (await feed.open(key, '', { 'last-event-id': 'x' })).response.status === 422,
    );
    await eventually('a free place', async () => (await feed.open(key)).response.status === 200);
  });

  it('looks once for all readers, and not at all without one', async () => {
    await start({ FEED_POLL_MS: '100' });
    const looks = async (): Promise<number> => {
      const { rows } = await feed.api.database.query<{ n: number }>(
        `SELECT pg_stat_force_next_flush() IS NULL AS flushed, (SELECT idx_scan + seq_scan FROM pg_stat_user_tables WHERE relname = 'feed')::int AS n`,
      );
      return rows[0]!.n;
    };
    const looksOver = async (ms: number): Promise<number> => {
      // The server's backends tell their counts at most once a second.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const before = await looks();
      await new Promise((resolve) => setTimeout(resolve, ms));
      return (await looks()) - before;
    };
    const readers = await Promise.all(Array.from({ length: 10 }, () => feed.open(key, '?after=latest')));
    const withTen = await looksOver(3_000);
    expect(withTen).toBeGreaterThan(5);
    expect(withTen).toBeLessThan(70);
    readers.forEach((reader) => reader.leave());
    expect(await looksOver(1_500)).toBe(0);
  });

  it('ends with the process, at once, also for a reader that takes nothing', async () => {
    await start();
    await feed.fill(60_000);
    const reader = await feed.open(key, '?after=latest');
    await eventually('started', () => reader.lastEventId !== '');
    const stuck = connect(Number(new URL(feed.origin).port), '127.0.0.1').pause();
    stuck.on('error', () => undefined);
    stuck.write(`GET /v1/changes/stream HTTP/1.1\r\nhost: registry\r\nauthorization: Bearer ${key}\r\n\r\n`);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const stoppedAt = performance.now();
    await feed.stop();
    expect(performance.now() - stoppedAt).toBeLessThan(3_500);
    await ends(reader);
    stuck.destroy();
  });
});
