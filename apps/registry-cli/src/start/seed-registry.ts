import type { StoredSource } from '@sogoc/resolution';
import { ApiKeysService, hashApiKey, type Role, type View } from '@sogoc/access';
import { coreRegistry } from '@sogoc/core-entities';
import {
  ApiKeyRepository,
  ApiKeyStore,
  createDataSource,
  PolicyVersionRepository,
  runMigrations,
  SourceRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { putReleaseInForce } from '@sogoc/registry';
import { v7 as uuidv7 } from 'uuid';

import { sourceCatalogue } from '../../../../prisma-seeds';
import type { AccessKeys } from './access-file';

export interface SeedResult {
  readonly migrations: readonly string[];
  readonly newSources: number;
  readonly keys: AccessKeys;
}

/** Migrates, adds the sources that the catalogue lacks, and issues the demo keys that do not work any more. Repeatable. */
export async function seedRegistry(databaseUrl: string, known: Partial<AccessKeys>): Promise<SeedResult> {
  const dataSource = createDataSource({ url: databaseUrl, poolSize: 4, applicationName: 'so-goc-start' });
  await dataSource.initialize();
  try {
    const migrations = await runMigrations(dataSource);
    const transactions = new TransactionRunner(dataSource);
    const newSources = await addSources(transactions);
    await putReleaseInForce(coreRegistry, new PolicyVersionRepository(transactions));
    return { migrations, newSources, keys: await demoKeys(transactions, known) };
  } finally {
    await dataSource.destroy();
  }
}

/** The shipped catalogue as rows. */
export function catalogueSources(): StoredSource[] {
  return sourceCatalogue.map((source) => ({ ...source, habits: { ...source.habits } }));
}

/** Adds the sources of the catalogue that the database lacks. Answers how many. */
export async function addSources(transactions: TransactionRunner): Promise<number> {
  const sources = new SourceRepository(transactions);
  return transactions.run(async (tx) => {
    let added = 0;
    for (const source of catalogueSources()) {
      if (await sources.insert(tx, source)) added += 1;
    }
    return added;
  });
}

async function demoKeys(transactions: TransactionRunner, known: Partial<AccessKeys>): Promise<AccessKeys> {
  const store = new ApiKeyStore(transactions);
  const clock = { now: () => new Date() };
  const service = new ApiKeysService(
    coreRegistry,
    transactions,
    new ApiKeyRepository(transactions),
    new SourceRepository(transactions),
    clock,
    uuidv7,
  );
  const keep = async (
    key: string | undefined,
    role: Role,
    label: string,
    wish: { source?: string; view?: View } = {},
  ): Promise<string> => {
    if (key !== undefined && (await works(store, key, role))) return key;
    return (await service.issue({ role, label, ...wish })).key;
  };
  const sources: Record<string, string> = {};
  for (const { code } of sourceCatalogue)
    sources[code] = await keep(known.sources?.[code], 'source', `demo ${code}`, { source: code });
  return {
    operator: await keep(known.operator, 'operator', 'demo operator'),
    steward: await keep(known.steward, 'steward', 'demo steward'),
    consumer: await keep(known.consumer, 'consumer', 'demo consumer', { view: 'full' }),
    sources,
  };
}

async function works(store: ApiKeyStore, key: string, role: Role): Promise<boolean> {
  const stored = await store.findByHash(hashApiKey(key));
  if (stored === undefined || stored.role !== role || stored.revokedAt !== undefined) return false;
  return stored.expiresAt === undefined || stored.expiresAt > new Date();
}
