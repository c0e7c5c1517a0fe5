import { randomBytes } from 'node:crypto';

import { FeedRepository, TransactionRunner } from '@sogoc/persistence';
import { createTestDatabase, vehicle, withAdminConnection } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { SILENT_CHANGE_FEED_LOG } from './change-feed-log';
import { encodeFeedCursor, decodeFeedCursor } from './cursors/feed-cursor-text';
import { FeedUnderTest } from './__tests__/feed-under-test';

describe('the history behind a cursor', () => {
  let feed: FeedUnderTest;
  let cursor: string;
  beforeEach(async () => {
    feed = await FeedUnderTest.open(await createTestDatabase(), vehicle);
    await feed.write([{}, {}, {}]);
    cursor = (await feed.page()).nextCursor;
  });
  afterEach(() => feed.close());

  const expectExpired = async (page: Promise<unknown>): Promise<void> => {
    await expect(page).rejects.toMatchObject({
      code: 'cursor-expired',
      kind: 'gone',
      members: { resync: { start: '/v1/changes' } },
    });
  };

  it.each([
    ['the cluster is another one (a restore)', `UPDATE feed SET system_identifier = '7000000000000000001'`],
    [
      'the timeline is another one (a fail-over, a restore to a point in time)',
      'UPDATE feed SET timeline = timeline + 1',
    ],
    ['the database is another one (a copy)', 'UPDATE feed SET database_oid = database_oid + 1'],
  ])('ends when %s, and goes on under a new feed', async (_name, sql) => {
    await feed.dataSource.query(sql);
    await expectExpired(feed.page(cursor));
    const anew = await feed.page();
    expect(anew.events.length).toBe(3);
    expect(decodeFeedCursor(anew.nextCursor)!.feedId).not.toBe(decodeFeedCursor(cursor)!.feedId);
    await feed.write([{ version: 9 }]);
    expect((await feed.page(anew.nextCursor)).events).toMatchObject([{ version: 9 }]);
    await expectExpired(feed.page(cursor));
  });

  it('ends in a copy of the database, where both live on', async () => {
    const name = `t_${randomBytes(6).toString('hex')}`;
    const original = new URL(feed.database.url).pathname.slice(1);
    await feed.dataSource.destroy();
    await withAdminConnection((admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${original}`));
    const url = new URL(feed.database.url);
    url.pathname = `/${name}`;
    await feed.dataSource.initialize();
    const copy = await FeedUnderTest.connect(url.toString());
    await expectExpired(
      feed
        .serviceOn(new TransactionRunner(copy))
        .page(
          { after: cursor, parameter: 'after', limit: 1, collections: [] },
          { keyId: 'key', role: 'consumer', view: 'full' },
        ),
    );
    expect((await feed.page(cursor)).events).toEqual([]);
    await copy.destroy();
    await withAdminConnection((admin) => admin.query(`DROP DATABASE ${name}`));
  });

  it('ends when the events behind it are gone or others, though all marks are the same (a copy of the files put back)', async () => {
    await feed.dataSource.query('DELETE FROM change_event WHERE seq = (SELECT max(seq) FROM change_event)');
    await expectExpired(feed.page(cursor));
    await feed.dataSource.query(`SELECT setval('change_event_seq', (SELECT max(seq) FROM change_event))`);
    await feed.write([{}]);
    await expectExpired(feed.page(cursor));
    const { feedId, seq } = decodeFeedCursor(cursor)!;
    await expectExpired(feed.page(encodeFeedCursor({ feedId, seq: seq + 1_000, micros: 1 })));
  });

  it('is one for all processes that look at once', async () => {
    await feed.dataSource.query('DELETE FROM feed');
    const looks = Array.from({ length: 8 }, () => new FeedRepository(feed.transactions).current());
    expect(new Set((await Promise.all(looks)).map(({ id }) => id)).size).toBe(1);
    expect(await feed.dataSource.query('SELECT count(*) AS n FROM feed')).toEqual([{ n: 1 }]);
  });

  describe('under a role that may not read all marks', () => {
    const role = `feed_reader_${randomBytes(4).toString('hex')}`;
    let limited: DataSource;
    beforeEach(async () => {
      await feed.dataSource.query(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`);
      await feed.dataSource.query(`GRANT ALL ON ALL TABLES IN SCHEMA public TO ${role}`);
      await feed.dataSource.query('REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC');
      await feed.dataSource.query('DELETE FROM feed');
      const url = new URL(feed.database.url);
      url.username = role;
      url.password = role;
      limited = await FeedUnderTest.connect(url.toString());
    });
    afterEach(async () => {
      await limited.destroy();
      await feed.dataSource.query(`DROP OWNED BY ${role}`);
      await feed.dataSource.query(`DROP ROLE ${role}`);
    });

    it('says which, goes by the others, and learns the missing one when it may', async () => {
      const repository = new FeedRepository(new TransactionRunner(limited));
      const first = await repository.current();
      expect(first.unreadable).toEqual(['systemIdentifier']);
      expect(await repository.current()).toEqual(first);
      expect(await feed.dataSource.query('SELECT system_identifier FROM feed')).toEqual([{ system_identifier: null }]);
      await feed.dataSource.query(`GRANT EXECUTE ON FUNCTION pg_control_system() TO ${role}`);
      expect(await new FeedRepository(new TransactionRunner(limited)).current()).toEqual({
        id: first.id,
        unreadable: [],
      });
      expect(await feed.dataSource.query('SELECT system_identifier FROM feed')).toEqual([
        { system_identifier: expect.stringMatching(/^\d{10,}$/) },
      ]);
      await feed.dataSource.query('UPDATE feed SET timeline = timeline + 1');
      expect((await repository.current()).id).not.toBe(first.id);
    });

    it('tells the operator once', async () => {
      const told: (readonly string[])[] = [];
      const log = { ...SILENT_CHANGE_FEED_LOG, marksUnreadable: (marks: readonly string[]) => told.push(marks) };
      const service = feed.serviceOn(new TransactionRunner(limited), log);
      await service.onApplicationBootstrap();
      await service.startAt({ after: 'latest', parameter: 'after' });
      expect(told).toEqual([['systemIdentifier']]);
    });

    it('still refuses a cursor whose event is gone', async () => {
      const service = feed.serviceOn(new TransactionRunner(limited));
      const caller = { keyId: 'key', role: 'consumer', view: 'full' } as const;
      const page = (after?: string) => service.page({ after, parameter: 'after', limit: 10, collections: [] }, caller);
      const { nextCursor } = await page();
      await feed.dataSource.query('DELETE FROM change_event WHERE seq = (SELECT max(seq) FROM change_event)');
      await expectExpired(page(nextCursor));
    });
  });
});
