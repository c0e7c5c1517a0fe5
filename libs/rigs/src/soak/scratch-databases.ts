import { randomBytes } from 'node:crypto';

import { createDataSource, runMigrations } from '@sogoc/persistence';
import { Client } from 'pg';

/** Makes migrated databases beside the registry's own, for the time of `work` only. The registry's own is not touched. */
export async function withScratchDatabases<T>(
  serverUrl: string,
  count: number,
  work: (urls: readonly string[]) => Promise<T>,
): Promise<T> {
  const names = Array.from({ length: count }, () => `soak_${randomBytes(6).toString('hex')}`);
  const admin = new Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    for (const name of names) await admin.query(`CREATE DATABASE ${name}`);
    const urls = names.map((name) => urlOf(serverUrl, name));
    for (const url of urls) await migrate(url);
    return await work(urls);
  } finally {
    for (const name of names) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  }
}

function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

async function migrate(url: string): Promise<void> {
  const dataSource = createDataSource({ url, poolSize: 2, applicationName: 'so-goc-soak' });
  await dataSource.initialize();
  try {
    await runMigrations(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
