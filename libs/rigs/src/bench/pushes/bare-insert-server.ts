/**
 * What a push is compared with: a server of nothing but node's own, which answers each request when one row is durably stored. Run with the
 * URL of a database; it prints its port.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Pool } from 'pg';

const INSERT = { name: 'insert', text: 'INSERT INTO bench_row (body) VALUES ($1)' };

async function main(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 4 });
  await pool.query('CREATE TABLE IF NOT EXISTS bench_row (id bigserial PRIMARY KEY, body json NOT NULL)');
  const server = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      pool.query({ ...INSERT, values: [Buffer.concat(parts).toString()] }).then(
        () => answer.writeHead(201).end('{}'),
        () => answer.writeHead(500).end(),
      );
    });
  });
  server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
}

void main(process.argv[2] ?? '');
