import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { createDataSource } from '../data-source';
import { copyRows } from '../copying/copy-rows';
import { sqlStateOf } from '../../faults/sql-state';
import { type Transaction, TransactionRunner } from '../transaction';

const UNIQUE_VIOLATION = '23505';

describe('statements in one trip', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let transactions: TransactionRunner;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({ url: database.url, poolSize: 1, applicationName: 'spec' }).initialize();
    transactions = new TransactionRunner(dataSource);
    await dataSource.query('CREATE TABLE step (place serial, name text UNIQUE)');
  });
  beforeEach(() => dataSource.query('TRUNCATE step RESTART IDENTITY'));
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const add = (tx: Transaction, name: string): Promise<unknown> =>
    tx.query('INSERT INTO step (name) VALUES ($1) RETURNING place', [name]);
  const names = async (): Promise<string[]> =>
    (await dataSource.query<{ name: string }[]>('SELECT name FROM step ORDER BY place')).map(({ name }) => name);

  it('run in their order, also those of a trip within, and answer each its own', async () => {
    const answers = await transactions.run((tx) =>
      tx.inOneTrip(() => [
        add(tx, 'first'),
        tx.inOneTrip(() => [add(tx, 'second'), add(tx, 'third')]),
        add(tx, 'fourth'),
        tx.query('SELECT count(*)::int AS n FROM step'),
      ]),
    );
    expect(answers).toEqual([[{ place: 1 }], [[{ place: 2 }], [{ place: 3 }]], [{ place: 4 }], [{ n: 4 }]]);
    expect(await names()).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('are sent before the first is answered', async () => {
    await transactions.run(async (tx) => {
      const [{ text }] = (await tx.query('SELECT pg_backend_pid()::text AS text')) as [{ text: string }];
      let answered = 0;
      const noting = (statement: Promise<unknown>): Promise<number> => statement.then(() => (answered += 1));
      const trip = tx.inOneTrip(() => [noting(tx.query('SELECT pg_sleep(0.05)')), noting(add(tx, text))]);
      expect(answered).toBe(0);
      expect(await trip).toEqual([1, 2]);
    });
  });

  it('fail by the first that fails; nothing of the transaction stays, and the connection goes on', async () => {
    const failure: unknown = await transactions
      .run((tx) => tx.inOneTrip(() => [add(tx, 'one'), add(tx, 'one'), add(tx, 'two')]))
      .catch((error: unknown) => error);
    expect(sqlStateOf(failure)).toBe(UNIQUE_VIOLATION);
    await transactions.run((tx) => tx.inOneTrip(() => [add(tx, 'three'), add(tx, 'four')]));
    expect(await names()).toEqual(['three', 'four']);
  });

  it('leave the connection ready for a COPY, which may not be among them', async () => {
    const copy = (tx: Transaction): Promise<void> => copyRows(tx, 'step', { name: (row: string) => row }, ['copied']);
    await transactions.run(async (tx) => {
      await tx.inOneTrip(() => [add(tx, 'before')]);
      await copy(tx);
    });
    expect(await names()).toEqual(['before', 'copied']);
    await expect(transactions.run((tx) => tx.inOneTrip(() => [copy(tx)]))).rejects.toThrow(
      'no trip with other statements',
    );
  });
});
