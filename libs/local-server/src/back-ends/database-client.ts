import { Client } from 'pg';

import { StartError } from '../errors';

/** Throws {@link StartError} when the server does not answer. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    throw new StartError(
      `The PostgreSQL of DATABASE_URL does not answer (${(error as NodeJS.ErrnoException).code ?? 'no code'}): check the address and that it runs.`,
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
