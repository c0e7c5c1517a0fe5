/** @jest-environment node */
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import { DataSource } from 'typeorm';

import { createDataSource } from './data-source';
import { CommitUnansweredError } from '../faults/errors';
import { sqlStateOf } from '../faults/sql-state';
import { TransactionRunner } from './transaction';

describe('a transaction whose connection breaks', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let watcher: DataSource;
  let transactions: TransactionRunner;
  const open = (applicationName: string): Promise<DataSource> =>
    new DataSource({ type: 'postgres', url: database.url, applicationName }).initialize();
  const count = async (): Promise<number> => {
    const [{ n }] = await watcher.query('SELECT count(*)::int AS n FROM note');
    return n;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    [dataSource, watcher] = [await open('spec-at-work'), await open('spec-watching')];
    transactions = new TransactionRunner(dataSource);
    await watcher.query('CREATE TABLE note (text text)');
    // Its check runs while the commit is under way.
    await watcher.query(`CREATE FUNCTION check_slowly() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.text = 'slow' THEN PERFORM pg_sleep(20); ELSIF NEW.text = 'wrong' THEN RAISE 'wrong' USING ERRCODE = '23514'; END IF;
      RETURN NULL; END $$`);
    await watcher.query(
      'CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_slowly()',
    );
  });
  afterAll(async () => {
    await dataSource.destroy();
    await watcher.destroy();
    await database.drop();
  });

  const terminate = async (statement: string): Promise<void> => {
    for (let attempt = 0; attempt < 100; attempt++) {
      const ended = await watcher.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'spec-at-work' AND state = 'active' AND query LIKE $1`,
        [`${statement}%`],
      );
      if (ended.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No connection runs ${statement}`);
  };
  const insert = (text: string): Promise<unknown> =>
    transactions.run((tx) => tx.query('INSERT INTO note (text) VALUES ($1)', [text]));
  const failureOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );

  it('is rolled back when it was at work', async () => {
    const failure = failureOf(
      transactions.run(async (tx) => {
        await tx.query(`INSERT INTO note (text) VALUES ('x')`);
        await tx.query('SELECT pg_sleep(20)');
      }),
    );
    await terminate('SELECT pg_sleep');
    const error = await failure;
    expect(error).not.toBeInstanceOf(CommitUnansweredError);
    expect(sqlStateOf(error)).toBe('57P01');
    expect(await count()).toBe(0);
  });

  it('says that nobody knows when it was committing', async () => {
    const failure = failureOf(insert('slow'));
    await terminate('COMMIT');
    const error = await failure;
    expect(error).toBeInstanceOf(CommitUnansweredError);
    expect(sqlStateOf(error)).toBe('08007');
  });

  it('says why the commit was refused when the server does', async () => {
    expect(sqlStateOf(await failureOf(insert('wrong')))).toBe('23514');
    expect(await count()).toBe(0);
    await insert('right');
    expect(await count()).toBe(1);
  });
});

describe('the statements of a transaction', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({ url: database.url, poolSize: 1, applicationName: 'spec' }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('are parsed once a connection, and planned for their values', async () => {
    const transactions = new TransactionRunner(dataSource);
    for (let time = 0; time < 8; time++) {
      await transactions.run(async (tx) => {
        await tx.query('SAVEPOINT here');
        expect(await tx.query('SELECT $1::int + 1 AS more', [time])).toEqual([{ more: time + 1 }]);
      });
    }
    const kept = await transactions.read('SELECT statement, generic_plans, custom_plans FROM pg_prepared_statements');
    expect(kept).toEqual([{ statement: 'SELECT $1::int + 1 AS more', generic_plans: 0, custom_plans: 8 }]);
  });
});
