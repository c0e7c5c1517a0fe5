/** @jest-environment node */
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { createDataSource } from '../connection/data-source';
import { type ReadsFrom, withinStandby } from '../connection/standby-in-force';
import { type Transaction, TransactionRunner } from '../connection/transaction';

const WHERE = `SELECT current_setting('application_name') AS at`;
const CANCELLED = `DO $$ BEGIN RAISE 'canceling statement due to conflict with recovery' USING ERRCODE = '40001'; END $$`;

describe('several statements that the standby does not answer to the end', () => {
  let database: TestDatabase;
  let primary: DataSource;
  let standby: DataSource;
  let transactions: TransactionRunner;
  let gone: AbortController;
  let lost: jest.Mock;
  let passOver: jest.Mock;

  const open = (applicationName: string): Promise<DataSource> =>
    createDataSource({ url: database.url, poolSize: 2, applicationName }).initialize();
  beforeAll(async () => {
    database = await createTestDatabase();
    [primary, standby] = [await open('primary'), await open('standby')];
    transactions = new TransactionRunner(primary);
  });
  beforeEach(() => ([gone, lost, passOver] = [new AbortController(), jest.fn(), jest.fn()]));
  afterAll(async () => {
    await primary.destroy();
    await standby.destroy();
    await database.drop();
  });

  /** Where each run of the work read; `fail` is done in those on the standby. */
  const runs = async (fail: (tx: Transaction) => Promise<unknown>, isOver?: () => boolean): Promise<string[]> => {
    const places: string[] = [];
    const reads: ReadsFrom = { source: standby, gone: gone.signal, lost, passOver };
    await withinStandby(reads, () =>
      transactions.runReading(async (tx) => {
        const [row] = await tx.query<{ at: string }>(WHERE);
        places.push(row!.at);
        if (row!.at === 'standby') await fail(tx);
      }, isOver),
    );
    return places;
  };

  it('are asked at the primary when it cancels one of them, and it is not lost by that', async () => {
    expect(await runs((tx) => tx.query(CANCELLED))).toEqual(['standby', 'primary']);
    expect(lost).not.toHaveBeenCalled();
    expect(passOver).toHaveBeenCalled();
  });

  it('are asked at the primary when the connection breaks, and it is lost', async () => {
    expect(await runs((tx) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())'))).toEqual([
      'standby',
      'primary',
    ]);
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it('are asked at the primary when it says nothing any more', async () => {
    let speak = (): void => undefined;
    const silent = new Promise<void>((resolve) => (speak = resolve));
    const asked = runs(() => {
      gone.abort();
      return silent;
    });
    expect(await asked).toEqual(['standby', 'primary']);
    speak();
  });

  it('end with the fault when what they read has left, or the fault is of the work', async () => {
    await expect(
      runs(
        (tx) => tx.query(CANCELLED),
        () => true,
      ),
    ).rejects.toMatchObject({ code: '40001' });
    await expect(runs(() => Promise.reject(new RangeError('of the work')))).rejects.toThrow('of the work');
  });
});
