import { createDataSource, TransactionRunner } from '@sogoc/persistence';
import type { ConnectionLimits } from '@sogoc/platform';
import { createTestDatabase, eventually, TcpProxy, type TestDatabase, withDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { RegistryUnderTest } from '../registry-under-test';

const LIMITS: ConnectionLimits = {
  connectMs: 1_000,
  statementMs: 1_000,
  answerMs: 2_000,
  lockMs: 500,
  idleInTransactionMs: 1_000,
  tcpUserTimeoutMs: 1_000,
  keepAliveMs: 1_000,
};
/** A worker's statement, and the 5 s that the server may be late with its answer. */
const SOON_MS = 10_000;
const LOCK = 4_711;

/** The other end is there and takes what is sent, and nothing ever comes back: neither end is told by its operating system. */
describe('a connection that goes silent', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let dataSource: DataSource;
  let transactions: TransactionRunner;

  beforeAll(async () => {
    database = await createTestDatabase();
    proxy = await TcpProxy.start(database.url);
    dataSource = await createDataSource({
      url: proxy.through(database.url),
      poolSize: 2,
      applicationName: 'silent',
      limits: LIMITS,
    }).initialize();
    transactions = new TransactionRunner(dataSource);
  });
  afterEach(() => proxy.passNew());
  afterAll(async () => {
    await dataSource.destroy();
    await proxy.stop();
    await database.drop();
  });

  const silenced = async <T>(work: () => Promise<T>): Promise<T> => {
    proxy.swallow();
    return work().finally(() => proxy.passNew());
  };

  it('fails the statement that waits on it, and the pool makes another', async () => {
    await transactions.read('SELECT 1');
    await silenced(() => expect(transactions.read('SELECT 2')).rejects.toMatchObject({ code: '08006' }));
    expect(await transactions.read('SELECT 3 AS n')).toEqual([{ n: 3 }]);
  });

  it('frees its locks for others', async () => {
    const held = transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      proxy.swallow();
      await tx.query('SELECT 1');
    });
    await expect(held).rejects.toMatchObject({ code: '08006' });
    proxy.passNew();
    await eventually(
      'the lock is free',
      () =>
        withDatabase(database.url, async (client) => {
          const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS free', [LOCK]);
          return rows[0].free as boolean;
        }),
      SOON_MS,
    );
  });

  it.each([
    ['a statement takes too long', 'SELECT pg_sleep(5)', '57014'],
    ['a lock is not to be had', `SELECT pg_advisory_xact_lock(${LOCK + 1})`, '55P03'],
  ])('is not taken for one when %s', async (_, sql, code) => {
    await withDatabase(database.url, async (holder) => {
      await holder.query('SELECT pg_advisory_lock($1)', [LOCK + 1]);
      await transactions.read('SELECT 1');
      const before = proxy.connections;
      await expect(transactions.run((tx) => tx.query(sql))).rejects.toMatchObject({ driverError: { code } });
      expect(await transactions.read('SELECT 1 AS n')).toEqual([{ n: 1 }]);
      expect(proxy.connections).toBe(before);
    });
  });
});

describe('a worker whose connections go silent', () => {
  let registry: RegistryUnderTest;
  let proxy: TcpProxy;
  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    await registry.addSource('population', ['persons']);
    proxy = await TcpProxy.start(registry.databaseUrl);
  });
  afterAll(async () => {
    await registry.stop();
    await proxy.stop();
  });

  const people = Array.from({ length: 300 }, (_, n) => ({
    recordKey: `p-${n}`,
    attributes: { fullName: `Lê Thị Thu ${n}`, dateOfBirth: '1987-05-04' },
  }));

  it('goes on by itself with new ones, in the middle of its work', async () => {
    await registry.startWorker({
      DATABASE_URL: proxy.through(registry.databaseUrl),
      DATABASE_CONNECT_TIMEOUT_MS: '1000',
      DATABASE_STATEMENT_TIMEOUT_MS: '1000',
      DATABASE_IDLE_TRANSACTION_TIMEOUT_MS: '1000',
      RESOLUTION_BATCH_SIZE: '10',
    });
    await registry.push('population', 'persons', people);
    await eventually('it resolves', async () => (await registry.partition('person')).size > 0, SOON_MS);
    proxy.swallow();
    proxy.passNew();
    expect((await registry.partition('person')).size).toBeLessThan(people.length);
    await registry.settle();
    expect((await registry.partition('person')).size).toBe(people.length);
    const { rows } = await registry.database.query(`SELECT FROM resolved_record WHERE status = 'failed'`);
    expect(rows).toEqual([]);
  });
});
