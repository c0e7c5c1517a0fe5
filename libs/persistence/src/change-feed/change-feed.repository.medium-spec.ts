import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { createDataSource } from '../connection/data-source';
import { type Transaction, TransactionRunner } from '../connection/transaction';
import { type ChangeEventPage, ChangeFeedRepository } from './change-feed.repository';

describe('reading the stored feed', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({ url: database.url, poolSize: 2, applicationName: 'feed-spec' }).initialize();
    // One entity for long, then both: what a bulk load leaves.
    await dataSource.query(
      `INSERT INTO change_event SELECT n, CASE WHEN n > 50000 AND n % 2 = 0 THEN 'boat' ELSE 'vehicle' END, 'golden.updated',
         gen_random_uuid(), '{}', 1, clock_timestamp() FROM generate_series(1, 50100) n`,
    );
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const walked = async (tx: Transaction): Promise<number> => {
    const [row] = await tx.query<{ n: number }>(
      `SELECT sum(pg_stat_get_xact_tuples_returned(indexrelid) + pg_stat_get_xact_tuples_returned(indrelid))::int AS n
       FROM pg_index WHERE indrelid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = 'change_event'::regclass)`,
    );
    return row!.n;
  };

  /** A page, and how many index entries the server walked for it. */
  const pageWithWork = (after: number, entities: string[], limit: number): Promise<[ChangeEventPage, number]> =>
    new TransactionRunner(dataSource).run(async (tx) => {
      // The repository only reads, and here on the connection that counts.
      const unit = {
        read: (sql: string, parameters: unknown[]) => tx.query(sql, parameters),
      } as unknown as TransactionRunner;
      const before = await walked(tx);
      const page = await new ChangeFeedRepository(unit).page(after, entities, limit);
      return [page, (await walked(tx)) - before];
    });

  describe.each([
    ['before the planner knows the table', undefined],
    ['when the planner knows the table', 'ANALYZE change_event'],
  ])('%s', (_name, prepare) => {
    beforeAll(async () => void (prepare && (await dataSource.query(prepare))));

    it.each([
      ['of one entity that comes late', 0, ['boat'], 50],
      ['of all entities', 49_990, ['vehicle', 'boat'], 100],
      ['at the end', 50_100, ['vehicle', 'boat'], 0],
    ])('walks little more than the page %s', async (_what, after, entities, size) => {
      const [page, entries] = await pageWithWork(after, entities, 100);
      expect(page.events.length).toBe(size);
      expect(page.events.map(({ seq }) => seq)).toEqual(
        page.events.map(({ seq }) => seq).sort((left, right) => left - right),
      );
      expect(page.last?.seq).toBe(50_100);
      expect(entries).toBeGreaterThan(0);
      expect(entries).toBeLessThan(220);
    });
  });

  it('is empty for nobody', async () => {
    expect((await new ChangeFeedRepository(new TransactionRunner(dataSource)).page(0, [], 10)).events).toEqual([]);
  });
});
