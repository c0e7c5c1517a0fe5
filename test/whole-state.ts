import { coreRegistry } from '@sogoc/core-entities';
import { type CanonicalState, CanonicalStateRepository, createDataSource, TransactionRunner } from '@sogoc/persistence';
import { differencesOf } from '@sogoc/registry';
import { eventually } from '@sogoc/testing';

import type { RegistryUnderTest } from './registry-under-test';

/**
 * All that resolution made, when nothing is left to do. It must be what a recomputation makes, with ids, histories and the feed in
 * order: no twin, no lost update, no half merge.
 */
export async function wholeState(registry: RegistryUnderTest, databaseUrl: string): Promise<CanonicalState> {
  await registry.settle(240_000);
  const isQuiet = async (): Promise<boolean> => {
    const { rows } = await registry.database.query('SELECT EXISTS (SELECT FROM relation_recheck) AS waiting');
    return !rows[0].waiting;
  };
  await eventually('no relation waits to be looked at', isQuiet, 60_000);
  const dataSource = createDataSource({ url: databaseUrl, poolSize: 2, applicationName: 'whole-state' });
  await dataSource.initialize();
  try {
    const transactions = new TransactionRunner(dataSource);
    const states = new CanonicalStateRepository(transactions);
    expect(await states.faults()).toEqual([]);
    expect(await differencesOf(transactions, coreRegistry)).toEqual([]);
    return await states.read();
  } finally {
    await dataSource.destroy();
  }
}
