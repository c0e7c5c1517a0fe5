import type { DatabaseConfig } from '@sogoc/platform';
import { asRuntime, createTestDatabase, type TestDatabase, withDatabase } from '@sogoc/testing';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';

import { ChangeEventRepository } from '../change-feed/change-event.repository';
import { ChangeFeedRepository } from '../change-feed/change-feed.repository';
import { createDataSource } from '../connection/data-source';
import { runMigrations } from '../connection/migrate';
import { type Transaction, TransactionRunner } from '../connection/transaction';
import { GoldenHistoryRepository } from '../golden-records/golden-history.repository';
import { GoldenVersionRepository } from '../golden-records/golden-version.repository';
import { GoldenWriterRepository } from '../golden-records/golden-writer.repository';
import type { PreparedStatement, ReadPool } from '../golden-records/read-pool';
import { PartByNumber1780000047000 } from '../migrations/1780000047000-part-by-number';
import { IntakeRepository } from '../source-records/intake.repository';
import { RecordVersionRepository } from '../source-records/record-version.repository';
import { FullPartitions, PARTED_TABLES } from './full-partitions';

/** Numbers of a partition. */
const NUMBERS = 8;
const EMPTY = { attributes: {}, provenance: {}, identifiers: [], recordCount: 1 };

/** Golden id number n of those made at a minute from now on, a negative one before. */
const goldenId = (minute: number, n: number): string => {
  const hex = (Date.now() + minute * 60_000).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${String(n).padStart(12, '0')}`;
};

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n);

describe('tables in partitions by number', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let transactions: TransactionRunner;
  let pool: Pool;
  let partitions: FullPartitions;
  /** Partitions that the statements looked into since it was emptied. */
  const lookedInto = new Set<string>();

  /** Notes where a statement that reads looks, and runs it. */
  const noting =
    (run: (sql: string, parameters: readonly unknown[]) => Promise<unknown[]>) =>
    async (sql: string, parameters: readonly unknown[] = []): Promise<never[]> => {
      if (/^\s*(SELECT|WITH)/.test(sql)) {
        const plan = (await run(`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${sql}`, parameters)) as Record<
          string,
          string
        >[];
        for (const { 'QUERY PLAN': line = '' } of plan)
          if (!line.includes('never executed'))
            for (const [, name] of line.matchAll(/ on (\w+_\d+)\b/g)) lookedInto.add(name!);
      }
      return run(sql, parameters) as Promise<never[]>;
    };
  const inTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    transactions.run((tx) => {
      const query = noting((sql, parameters) => tx.query(sql, parameters));
      return work(new Proxy(tx, { get: (of, name) => (name === 'query' ? query : Reflect.get(of, name)) }));
    });
  const outside = (): TransactionRunner =>
    ({ read: noting((sql, parameters) => dataSource.query(sql, [...parameters])) }) as unknown as TransactionRunner;
  const readPool = (): ReadPool => {
    const query = noting(async (sql, parameters) => (await pool.query(sql, [...parameters])).rows as unknown[]);
    return {
      query: ({ text }: PreparedStatement, values: unknown[]) => query(text, values),
    } as unknown as ReadPool;
  };
  const namesOf = async (table: string): Promise<string[]> => {
    const rows = await dataSource.query(
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = $1::regclass ORDER BY inhrelid`,
      [table],
    );
    return rows.map(({ name }: { name: string }) => name);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({ url: database.url, poolSize: 2, applicationName: 'partitions' });
    await dataSource.initialize();
    transactions = new TransactionRunner(dataSource);
    pool = new Pool({ connectionString: database.url, max: 1 });
    partitions = new FullPartitions({
      url: database.url,
      applicationName: 'partitions',
    } as unknown as DatabaseConfig);
    await dataSource.query(
      `INSERT INTO source (code, title_vi, title_en, owner, level, collections) VALUES ('finance', 'x', 'x', 'x', 'national', '{persons}')`,
    );
  });
  afterAll(async () => {
    await pool.end();
    await dataSource.destroy();
    await database.drop();
  });
  beforeEach(() => lookedInto.clear());

  it('are one partition each, which is not ended before it is near full', async () => {
    expect(await partitions.endFull(NUMBERS)).toEqual([]);
    for (const table of ['record_version', 'golden_history', 'change_event'])
      expect(await namesOf(table)).toEqual([`${table}_1`]);
  });

  describe('events', () => {
    const tell = (count: number): Promise<void> =>
      transactions.run((tx) =>
        new ChangeEventRepository().append(
          tx,
          range(1, count).map((n) => ({
            ...{ entity: n % 2 === 0 ? 'person' : 'enterprise', type: 'golden.created' },
            ...{ goldenId: goldenId(0, n), otherIds: [], version: 1 },
          })),
        ),
      );

    it('go on over the ends of partitions, and are counted by day as before', async () => {
      await tell(6);
      expect(await partitions.endFull(NUMBERS)).toEqual(['change_event']);
      await tell(6);
      // As if some millions had gone by.
      await dataSource.query(`SELECT setval('change_event_seq', 5000000)`);
      expect(await partitions.endFull(NUMBERS)).toEqual(['change_event']);
      await tell(10);
      expect(await namesOf('change_event')).toEqual(['change_event_1', 'change_event_2', 'change_event_3']);
      const counts = await dataSource.query(
        'SELECT tableoid::regclass::text AS part, count(*) AS n, min(seq) AS first, max(seq) AS last FROM change_event GROUP BY 1 ORDER BY 1',
      );
      expect(counts).toEqual([
        { part: 'change_event_1', n: 8, first: 1, last: 8 },
        { part: 'change_event_2', n: 6, first: 9, last: 5_000_002 },
        { part: 'change_event_3', n: 8, first: 5_000_003, last: 5_000_010 },
      ]);
      expect(await dataSource.query(`SELECT sum(count)::bigint AS n FROM daily_count`)).toEqual([{ n: 22 }]);
    });

    it('are read page by page over them, and behind a place only what lies there', async () => {
      const feed = new ChangeFeedRepository(outside());
      const { events, last } = await feed.page(0, ['person', 'enterprise'], 100);
      expect(events.map(({ seq }) => seq)).toEqual([...range(1, 12), ...range(5_000_001, 5_000_010)]);
      expect(last?.seq).toBe(5_000_010);

      lookedInto.clear();
      const page = await feed.page(5_000_000, ['person', 'enterprise'], 3);
      expect(page.events.map(({ seq }) => seq)).toEqual([5_000_001, 5_000_002, 5_000_003]);
      expect([...lookedInto].sort()).toEqual(['change_event_2', 'change_event_3']);

      lookedInto.clear();
      expect(await feed.has(events[3]!)).toBe(true);
      expect([...lookedInto]).toEqual(['change_event_1']);
    });
  });

  describe('versions of records', () => {
    const intake = new IntakeRepository();
    const versionOf = (recordNumber: number, sourceVersion: number) => ({
      ...{ recordNumber, sourceVersion, observedAt: 0, receivedAt: 0, deleted: false },
      ...{ contentHash: 'ab'.repeat(32), attributes: JSON.stringify({ no: recordNumber, sourceVersion }) },
    });
    const receive = (keys: readonly string[], sourceVersion: number): Promise<number[]> =>
      inTransaction(async (tx) => {
        await intake.ensureRecords(tx, 'person', 'finance', keys);
        const records = await intake.lockRecords(tx, 'person', 'finance', keys);
        const versions = records.map(({ recordNumber }) => versionOf(recordNumber, sourceVersion));
        const receipts = await intake.insertVersions(tx, versions);
        await intake.moveLeading(
          tx,
          versions.map((version, place) => ({ ...version, receiptNumber: receipts[place]! })),
        );
        return receipts;
      });
    const keys = (from: number, to: number): string[] => range(from, to).map((n) => `k-${String(n).padStart(2, '0')}`);

    it('lie with their record, those that come later too', async () => {
      await receive(keys(1, 7), 1);
      expect(await partitions.endFull(NUMBERS)).toContain('record_version');
      await receive(keys(8, 18), 1);
      expect(await partitions.endFull(NUMBERS)).toContain('record_version');
      await receive(keys(19, 30), 1);
      const receipts = await receive(keys(1, 30), 2);
      expect(receipts).toEqual([...receipts].sort((left, right) => left - right));
      const parts = await dataSource.query(
        `SELECT tableoid::regclass::text AS part, count(DISTINCT record_no) AS records, count(*) AS n FROM record_version GROUP BY 1 ORDER BY 1`,
      );
      expect(parts.map(({ n }: { n: number }) => n)).toEqual(
        parts.map(({ records }: { records: number }) => 2 * records),
      );
      expect(parts).toHaveLength(3);
    });

    it('are kept once in each', async () => {
      await expect(receive(keys(2, 2), 2)).rejects.toMatchObject({ code: '23505' });
      await expect(receive(keys(29, 29), 2)).rejects.toMatchObject({ code: '23505' });
      const [{ receipt_no: receipt, record_no: record }] = await dataSource.query(
        'SELECT receipt_no, record_no FROM record_version_2 LIMIT 1',
      );
      await expect(
        dataSource.query(
          `INSERT INTO record_version (receipt_no, record_no, source_version, observed_at) OVERRIDING SYSTEM VALUE VALUES ($1, $2, 9, now())`,
          [receipt, record],
        ),
      ).rejects.toMatchObject({ code: '23505' });
      await expect(
        dataSource.query('INSERT INTO record_version (record_no, observed_at) VALUES (999, now())'),
      ).rejects.toMatchObject({ code: '23503' });
    });

    it('are read from the one partition of their record', async () => {
      const versions = new RecordVersionRepository();
      const [{ last }] = await dataSource.query('SELECT max(record_no) AS last FROM source_record');
      lookedInto.clear();
      const found = await inTransaction((tx) => versions.versions(tx, [last]));
      expect(found.map(({ sourceVersion }) => sourceVersion)).toEqual([1, 2]);
      const receipts = found.map(({ receiptNumber }) => receiptNumber);
      const contents = await inTransaction((tx) =>
        versions.contents(
          tx,
          receipts.map((receiptNumber) => ({ recordNumber: last, receiptNumber })),
        ),
      );
      expect([...contents]).toEqual(
        receipts.map((receipt, place) => [receipt, { no: last, sourceVersion: place + 1 }]),
      );
      await inTransaction((tx) =>
        versions.withNewer(tx, [{ recordNumber: last, newestReceiptNumber: receipts[0]! }]),
      ).then((newer) => expect(newer).toEqual([last]));
      await inTransaction((tx) =>
        intake.storedVersions(tx, [{ recordNumber: last, sourceVersion: 2, contentHash: 'ab' }]),
      ).then((stored) => expect(stored).toHaveLength(1));
      const [locked] = await inTransaction((tx) => intake.lockRecords(tx, 'person', 'finance', keys(30, 30)));
      expect(locked).toMatchObject({ recordNumber: last, newestContentHash: 'ab'.repeat(32) });
      expect([...lookedInto].filter((name) => name.startsWith('record_version'))).toEqual(['record_version_3']);
    });
  });

  describe('history', () => {
    const history = () => new GoldenHistoryRepository(readPool());
    const mint = (ids: readonly string[]): Promise<void> =>
      transactions.run(async (tx) => {
        const writer = new GoldenWriterRepository();
        const goldens = ids.map((id) => ({
          goldenId: id,
          version: 1,
          underReview: false,
          minted: true,
          composed: EMPTY,
        }));
        await writer.writeGoldens(tx, 'person', goldens as never);
        await writer.mintAnchors(
          tx,
          'person',
          ids.map((id, n) => ({ goldenId: id, anchorNumber: n + 1 })),
        );
        await history().append(
          tx,
          ids.map((id) => entryOf(id, 1)),
        );
      });
    const entryOf = (id: string, version: number) => ({
      ...{ goldenId: id, version, change: 'updated', otherIds: [] },
      document: { attributes: { version }, provenance: [[], []], recordIds: ['1'] },
    });
    const early = range(1, 8).map((n) => goldenId(-1, n));
    const later = range(1, 8).map((n) => goldenId(20, n));
    const latest = range(1, 8).map((n) => goldenId(60, n));

    it('of golden records that are made later lies in later partitions, all versions of one together', async () => {
      await mint(early);
      expect(await partitions.endFull(NUMBERS)).toContain('golden_history');
      await mint(later);
      // Ids of a clock that is ahead: no end behind them fits, so none is set.
      expect(await partitions.endFull(NUMBERS)).not.toContain('golden_history');
      await dataSource.query(`SELECT setval('golden_born', 100)`);
      await mint(latest);
      for (const id of [early[3]!, later[3]!])
        for (const version of [2, 3]) await transactions.run((tx) => history().append(tx, [entryOf(id, version)]));
      expect(
        await dataSource.query(
          'SELECT tableoid::regclass::text AS part, count(*) AS n FROM golden_history GROUP BY 1 ORDER BY 1',
        ),
      ).toEqual([
        { part: 'golden_history_1', n: 10 },
        { part: 'golden_history_2', n: 18 },
      ]);
    });

    it('is read from the one partition of its golden id', async () => {
      lookedInto.clear();
      const listed = await history().list(later[3]!, { afterVersion: 0, asOf: undefined, limit: 10 });
      expect(listed.map(({ document }) => document)).toMatchObject(
        [1, 2, 3].map((version) => ({ attributes: { version } })),
      );
      expect((await history().asOf(later[3]!, new Date(8.64e15)))?.version).toBe(3);
      await inTransaction((tx) => new GoldenVersionRepository().at(tx, later.slice(0, 3), new Date(8.64e15))).then(
        (said) => expect(said).toHaveLength(3),
      );
      expect([...lookedInto].filter((name) => name.startsWith('golden_history'))).toEqual(['golden_history_2']);
    });
  });

  it('are ended further when somebody was stopped between two steps', async () => {
    await transactions.run((tx) => tx.query(`SELECT setval('change_event_seq', 6000000)`));
    const [{ step }] = await dataSource.query(`SELECT end_full_partition('change_event', ${NUMBERS}) AS step`);
    expect(step).toBe('bounded');
    expect(await partitions.endFull(NUMBERS)).toContain('change_event');
    const [{ ends }] = await dataSource.query(
      `SELECT pg_get_expr(relpartbound, oid) AS ends FROM pg_class WHERE relname ~ '^change_event_\\d+$' ORDER BY oid DESC LIMIT 1`,
    );
    expect(ends).toBe(`FOR VALUES FROM ('6000003') TO (MAXVALUE)`);
    const left = await dataSource.query(`SELECT conname FROM pg_constraint WHERE conname LIKE '%\\_ends'`);
    expect(left).toEqual([]);
  });

  it('are ended by nobody while another reads long, and by the next look', async () => {
    await transactions.run((tx) => tx.query(`SELECT setval('change_event_seq', 7000000)`));
    const reader = await pool.connect();
    await reader.query('BEGIN');
    await reader.query('SELECT FROM change_event LIMIT 1');
    await expect(partitions.endFull(NUMBERS)).rejects.toMatchObject({ code: '55P03' });
    await reader.query('COMMIT');
    reader.release();
    expect(await partitions.endFull(NUMBERS)).toContain('change_event');
  });

  it('become one table each, and lie in partitions again, with all that they hold', async () => {
    const held = (): Promise<unknown> =>
      dataSource.query(
        PARTED_TABLES.map(
          (table) =>
            `SELECT '${table}' AS name, count(*) AS n, md5(string_agg(t::text, '' ORDER BY t::text)) AS rows FROM ${table} t`,
        ).join(' UNION ALL '),
      );
    const before = await held();
    const migration = new PartByNumber1780000047000();
    const runner = dataSource.createQueryRunner();
    await migration.down(runner);
    expect(await held()).toEqual(before);
    expect(
      await dataSource.query(`SELECT FROM pg_class WHERE relname ~ '^(${PARTED_TABLES.join('|')})_\\d+$'`),
    ).toEqual([]);
    await migration.up(runner);
    await runner.release();
    expect(await held()).toEqual(before);
    const receipts = await transactions.run((tx) => new IntakeRepository().drawReceipts(tx, 2));
    const [{ last }] = await dataSource.query('SELECT max(receipt_no) AS last FROM record_version');
    expect(Math.min(...receipts)).toBeGreaterThan(last);
    await runMigrations(dataSource);
    await withDatabase(asRuntime(database.url), (client) =>
      client.query('SELECT FROM record_version, golden_history, change_event LIMIT 1'),
    );
  });
});
