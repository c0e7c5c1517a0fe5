import { createTestDatabase, type TestDatabase, withDatabase } from '@sogoc/testing';
import { Pool } from 'pg';

import { GuardedClient } from './guarded-client';

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
});
