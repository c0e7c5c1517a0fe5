import { createDataSource, TransactionRunner } from '@sogoc/persistence';
import { readConfig, StartConfig } from '@sogoc/platform';

import { openDatabase } from '@sogoc/local-server';

export interface OpenRegistry {
  readonly dataSource: ReturnType<typeof createDataSource>;
  readonly transactions: TransactionRunner;
}

/** Opens the database of `DATABASE_URL`, else the embedded one, for one command; everything is closed when `work` ends. */
export async function withRegistry<T>(work: (registry: OpenRegistry) => Promise<T>): Promise<T> {
  const database = await openDatabase(readConfig(StartConfig));
  try {
    const dataSource = createDataSource({ url: database.url, poolSize: 4, applicationName: 'so-goc-cli' });
    await dataSource.initialize();
    try {
      return await work({ dataSource, transactions: new TransactionRunner(dataSource) });
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await database.stop();
  }
}
