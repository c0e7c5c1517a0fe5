import { coreRegistry } from '@sogoc/core-entities';
import {
  createDataSource,
  GoldenSearchRepository,
  GoldenSearchWriterRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { SearchIndexService } from './search-index.service';

describe('the search index', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let transactions: TransactionRunner;
  let index: SearchIndexService;
  const writer = new GoldenSearchWriterRepository();
  const idOf = (n: number): string => `0197c3f0-6f1e-7c40-9a53-${String(n).padStart(12, '0')}`;
  const found = (term: string) =>
    transactions.run(async (tx) => {
      const all = [{ terms: [[{ term }]] }];
      const hits = await new GoldenSearchRepository().find(tx, {
        entity: 'person',
        all,
        none: [],
        after: 0,
        limit: 5_000,
      });
      return hits.map(({ goldenId }) => goldenId);
    });

  async function addGoldens(from: number, to: number, status = 'active'): Promise<void> {
    const numbers = Array.from({ length: to - from }, (_, place) => from + place);
    const names = numbers.map((n) => JSON.stringify({ fullName: `Nguyễn Văn Số${n}` }));
    await dataSource.query(
      `INSERT INTO golden_record (id, entity, version, status, attributes, provenance, identifiers, record_count, created_at, updated_at)
       SELECT id, 'person', 1, $3, attributes::json, '{}', '[]', 1, now(), now() FROM unnest($1::uuid[], $2::text[]) AS g (id, attributes)`,
      [numbers.map(idOf), names, status],
    );
    await dataSource.query(
      `INSERT INTO golden_anchor (golden_id, entity, anchor_no) SELECT id, 'person', 1 FROM unnest($1::uuid[]) AS g (id)`,
      [numbers.map(idOf)],
    );
  }

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({ url: database.url, poolSize: 4, applicationName: 'index-spec' }).initialize();
    transactions = new TransactionRunner(dataSource);
    index = new SearchIndexService(coreRegistry, transactions, writer);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('is filled for active golden records that were there before it, once, by any number of processes', async () => {
    await addGoldens(0, 1_203);
    await addGoldens(2_000, 2_010, 'merged');
    await Promise.all([index.fill(), index.fill()]);
    expect(await found('fullName/NGUYEN')).toHaveLength(1_203);
    expect(await found('fullName/SO7')).toEqual([idOf(7)]);
    expect(await index.fill()).toBe(0);
  });

  it('is not filled with what a golden record said before', async () => {
    await addGoldens(1, 2);
    const [missing] = await transactions.run((tx) => writer.missing(tx, 'person', idOf(0), 10));
    await dataSource.query('UPDATE golden_record SET version = 2');
    await transactions.run((tx) => writer.fill(tx, [{ ...missing!, terms: ['fullName/OLD'] }]));
    expect(await found('fullName/OLD')).toEqual([]);
  });

  it('does not write a row again whose terms stay, and takes ended golden records out', async () => {
    await addGoldens(1, 4);
    const rows = [1, 2, 3].map((n) => ({ goldenId: idOf(n), terms: ['a', "quo'te\\"] }));
    const write = (changed: typeof rows, ended: readonly string[]) =>
      transactions.run((tx) => writer.write(tx, 'person', changed, ended));
    await write(rows, []);
    const places = () =>
      dataSource.query('SELECT golden_id, ctid::text, xmin::text FROM golden_search ORDER BY golden_id');
    const before = await places();
    await write(rows, []);
    expect(await places()).toEqual(before);
    await write([{ goldenId: idOf(2), terms: ['b'] }], [idOf(3)]);
    expect(await found('a')).toEqual([idOf(1)]);
    expect(await found("quo'te\\")).toEqual([idOf(1)]);
    expect(await found('b')).toEqual([idOf(2)]);
  });

  it('ends what takes too long', async () => {
    const slow = transactions.run(async (tx) => {
      await new GoldenSearchRepository().limitTime(tx, 20);
      await tx.query('SELECT pg_sleep(5)');
    });
    await expect(slow).rejects.toMatchObject({ driverError: { code: '57014' } });
    expect(await transactions.read(`SELECT current_setting('statement_timeout') AS limit`)).toEqual([{ limit: '0' }]);
  });
});
