import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Pool } from 'pg';

import type { ReadServer } from './read-server';

const POOL_SIZE = 10;

const GOLDEN = `
SELECT id, entity, version, under_review AS "underReview", attributes, provenance, identifiers, record_count AS "recordCount",
  created_at AS "createdAt", updated_at AS "updatedAt"
FROM golden_record WHERE id = $1`;

/** What a read costs at least: node:http and one prepared statement, whoever asks. */
export async function openBareServer(databaseUrl: string): Promise<ReadServer> {
  const pool = new Pool({ connectionString: databaseUrl, max: POOL_SIZE });
  const rowOf = async (id: string): Promise<unknown> =>
    (await pool.query({ name: 'bare-golden', text: GOLDEN, values: [id] })).rows[0];
  const server = createServer((request, response) => {
    void rowOf(request.url!.split('/').at(-1)!).then((row) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify(row));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
