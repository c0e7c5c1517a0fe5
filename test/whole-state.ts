import { type CanonicalState, CanonicalStateRepository, TransactionRunner } from '@sogoc/persistence';
import { openStandaloneRegistry, VerificationService } from '@sogoc/registry';
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
  const services = await openStandaloneRegistry({ url: databaseUrl, poolSize: 2, applicationName: 'whole-state' });
  try {
    const states = new CanonicalStateRepository(services.get(TransactionRunner));
    expect(await states.faults()).toEqual([]);
    expect(await services.get(VerificationService).differences()).toEqual([]);
    return await states.read();
  } finally {
    await services.close();
  }
}
