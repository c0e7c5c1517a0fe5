import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import { edgeNodes, entryLeaf, type EntryStatement, mayGoUntil, nodeName, rootOf } from '@sogoc/transparency-log';
import type { DataSource } from 'typeorm';

import { createDataSource } from '../connection/data-source';
import { TransactionRunner } from '../connection/transaction';
import { AccessLogPool } from './access-log-pool';
import { AccessLogWriter } from './access-log-writer';
import { AccessLogRepository } from './access-log.repository';

const statement = (requestId: string): EntryStatement => ({
  kind: 'read',
  operation: 'GET /v1/:collection/:id',
  principalId: 'key-1',
  purpose: 'đăng ký biến động',
  subjects: [{ collection: 'persons', goldenId: 'g1', version: 3, attributes: ['fullName', 'nationalId'] }],
  objects: ['decision "1"'],
  requestId,
});

describe('the writer of the record of reads', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let transactions: TransactionRunner;
  let pools: AccessLogPool[];
  let writers: AccessLogWriter[];
  let log: AccessLogRepository;

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({ url: database.url, poolSize: 4, applicationName: 'spec' }).initialize();
    transactions = new TransactionRunner(dataSource);
    pools = [1, 2].map(() => new AccessLogPool({ connectionString: database.url }));
    writers = pools.map((pool) => new AccessLogWriter(pool));
    log = new AccessLogRepository(transactions);
  });
  afterEach(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await dataSource.destroy();
    await database.drop();
  });

  it('stores entries as they were, under the leaves that a stranger computes from them', async () => {
    const now = new Date('2026-11-29T01:02:03.456Z');
    await writers[0]!.append([statement('a'), statement('b')], now);
    const entries = (await log.list({ limit: 10 })).reverse();
    expect(entries.map(({ entry }) => entry)).toEqual([
      { ...statement('a'), seq: 0, atMicros: now.getTime() * 1_000 },
      { ...statement('b'), seq: 1, atMicros: now.getTime() * 1_000 },
    ]);
    for (const { entry, leaf } of entries) expect(entryLeaf(entry)).toEqual(leaf);
  });

  it('keeps one row for several processes and for changes within their transactions', async () => {
    const work = Array.from({ length: 90 }, (_, n): Promise<unknown> => {
      const one = [statement(`r${n}`)];
      if (n % 3 === 2) return transactions.run((tx) => writers[0]!.appendIn(tx, one, new Date()));
      return writers[n % 2]!.append(one, new Date());
    });
    // A writer serves one call at a time: its process sends group after group.
    await work.reduce((before, one) => before.then(() => one), Promise.resolve<unknown>(undefined));
    const entries = (await log.list({ limit: 100 })).reverse();
    expect(entries.map(({ entry }) => entry.seq)).toEqual(Array.from({ length: 90 }, (_, seq) => seq));
    expect(new Set(entries.map(({ entry }) => entry.requestId)).size).toBe(90);
    const fromLeaves = new Map(entries.map(({ leaf }, position) => [nodeName({ level: 0, position }), leaf]));
    expect(fromLeaves.size).toBe(90);
    const stored = await log.hashesOf(edgeNodes(90));
    const { hashesFromBelow } = await import('@sogoc/transparency-log');
    expect(stored).toEqual(hashesFromBelow(edgeNodes(90), fromLeaves));
    expect(rootOf(await log.edgeAt(90))).toHaveLength(32);
  });

  it('lets go of old months, and goes on and proves what is kept', async () => {
    const [writer] = writers;
    for (let n = 0; n < 21; n++) await writer!.append([statement(`old${n}`)], new Date('2030-01-15T00:00:00Z'));
    for (let n = 0; n < 5; n++) await writer!.append([statement(`new${n}`)], new Date('2030-02-01T00:00:00Z'));
    const [before, edge] = [await log.hashesOf(edgeNodes(26)), await log.edgeAt(21)];
    const letGo = (now: string): Promise<number> =>
      transactions.run(async (tx) => log.letGo(tx, mayGoUntil(new Date(now), await log.monthsKept(tx))));
    expect(await letGo('2032-01-31T00:00:00Z')).toBe(0);
    expect(await letGo('2032-02-02T00:00:00Z')).toBe(21);
    expect((await log.list({ limit: 30 })).map(({ entry }) => entry.seq)).toEqual([25, 24, 23, 22, 21]);
    expect(await transactions.run((tx) => log.beginning(tx))).toEqual(edge);
    expect(await log.hashesOf(edgeNodes(26))).toEqual(before);
    await writers[1]!.append([statement('next')], new Date('2030-02-02T00:00:00Z'));
    expect(await log.size()).toBe(27);
    expect(await letGo('2033-02-02T00:00:00Z')).toBe(27);
    expect(await log.size()).toBe(27);
    await writers[1]!.append([statement('last')], new Date('2033-02-02T00:00:00Z'));
    expect(rootOf(await log.edgeAt(28))).toHaveLength(32);
  });

  it('takes back what a transaction wrote that is undone', async () => {
    await writers[0]!.append([statement('a')], new Date());
    const undone = transactions.run(async (tx) => {
      await writers[0]!.appendIn(tx, [statement('b')], new Date());
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await writers[0]!.append([statement('c')], new Date());
    expect((await log.list({ limit: 9 })).map(({ entry }) => entry.requestId)).toEqual(['c', 'a']);
  });

  it('goes on in a month that nobody made ready', async () => {
    await writers[0]!.append([statement('a')], new Date('2031-05-06T00:00:00Z'));
    await writers[0]!.append([statement('b')], new Date('2031-07-31T23:59:59.999Z'));
    expect(await log.size()).toBe(2);
  });

  it.each([
    'UPDATE access_entry SET principal_id = NULL',
    'DELETE FROM access_entry',
    'TRUNCATE access_entry',
    'DELETE FROM access_log_node',
    "UPDATE log_checkpoint SET note = ''",
  ])('is the only one who touches the log: %s', async (sql) => {
    await writers[0]!.append([statement('a')], new Date());
    await expect(transactions.read(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('is asked by golden record, person, purpose and time', async () => {
    await writers[0]!.append([statement('a'), { ...statement('b'), subjects: [], principalId: 'key-2' }], new Date());
    const found = async (query: object): Promise<string[]> =>
      (await log.list({ limit: 9, ...query })).map(({ entry }) => entry.requestId);
    expect(await found({ goldenId: 'g1' })).toEqual(['a']);
    expect(await found({ principalId: 'key-2' })).toEqual(['b']);
    expect(await found({ purpose: 'đăng ký biến động' })).toEqual(['b', 'a']);
    expect(await found({ from: new Date(Date.now() + 60_000) })).toEqual([]);
    expect(await found({ before: 1 })).toEqual(['a']);
  });
});
