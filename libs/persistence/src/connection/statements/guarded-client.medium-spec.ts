import { createTestDatabase, type TestDatabase, withDatabase } from '@sogoc/testing';
import { Pool, Query } from 'pg';

import { GuardedClient } from './guarded-client';

class Impatient extends GuardedClient {
  protected override readonly answerWithinMs = 2_000;
}

describe('a guarded connection', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, max: 1, Client: GuardedClient });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('that the server ends between two statements fails at the second, and the pool makes another', async () => {
    const client = await pool.connect();
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
    const ended = new Promise((resolve) => client.once('end', resolve));
    await withDatabase(database.url, (admin) => admin.query('SELECT pg_terminate_backend($1)', [rows[0].pid]));
    await ended;
    const failure: unknown = await client.query('SELECT 1').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    client.release(true);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it.each([
    ['a text', 'SELECT pg_sleep(60)'],
    ['a named statement', { name: 'sleep', text: 'SELECT pg_sleep(60)' }],
    ['a statement of the driver', new Query('SELECT pg_sleep(60)')],
  ])('that is not answered in time is cut: %s', async (_, statement) => {
    const impatient = new Pool({ connectionString: database.url, max: 1, Client: Impatient });
    await impatient.query('SELECT 1');
    const failure: unknown = await impatient.query(statement as string).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect((await impatient.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await impatient.end();
  });

  it('has as much time for each statement, however many there are', async () => {
    const impatient = new Pool({ connectionString: database.url, max: 1, Client: Impatient });
    for (let statement = 0; statement < 5; statement++) await impatient.query('SELECT pg_sleep(0.6)');
    await impatient.end();
  });
});
