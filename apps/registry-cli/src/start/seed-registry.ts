import { ApiKeysService, type Role, type View } from '@sogoc/access';
import { ApiKeyStore } from '@sogoc/persistence';
import type { StandaloneRegistry } from '@sogoc/registry';

import { sourceCatalogue } from '../../../../prisma-seeds';
import { onRecord } from '../operate/on-record';
import { prepareRegistry } from '../operate/prepare-registry';
import type { AccessKeys, KnownAccess } from './access-file';
import { demoPeople, type DemoPerson } from './demo-people';
import { demoSharing } from './systems/add-demo-systems';
import { keyWorks } from './key-works';

export interface SeedResult {
  readonly migrations: readonly string[];
  readonly newSources: number;
  readonly keys: AccessKeys;
  readonly people: readonly DemoPerson[];
  /** Keys of systems, by code. */
  readonly systems: Readonly<Record<string, string>>;
}

/** Migrates, adds the sources that the catalogue lacks, and issues keys and passwords of the demo that do not work any more. Repeatable. */
export async function seedRegistry(
  registry: StandaloneRegistry,
  known: Partial<KnownAccess>,
  runtimeUrl?: string,
): Promise<SeedResult> {
  const { migrations, newSources } = await prepareRegistry(registry, runtimeUrl);
  return onRecord(registry, 'registry start', async () => ({
    migrations,
    newSources,
    people: await demoPeople(registry, known.people),
    keys: await demoKeys(registry, known),
    systems: await demoSharing(registry, known.systems),
  }));
}

async function demoKeys(registry: StandaloneRegistry, known: Partial<AccessKeys>): Promise<AccessKeys> {
  const store = registry.get(ApiKeyStore);
  const service = registry.get(ApiKeysService);
  const keep = async (
    key: string | undefined,
    role: Role,
    label: string,
    wish: { source?: string; view?: View } = {},
  ): Promise<string> => {
    if (key !== undefined && (await keyWorks(store, key, role))) return key;
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
