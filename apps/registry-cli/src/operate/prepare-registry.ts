import { RecordKeyRepository, type RepeatedKeys, TransactionRunner } from '@sogoc/persistence';
import { ReturnToRelease, type StandaloneRegistry } from '@sogoc/registry';

import { addSources } from './catalogue-sources';
import { migrateSchema } from './migrate-schema';

export interface PreparedRegistry {
  /** Names of the migrations that were applied now. */
  readonly migrations: readonly string[];
  /** Sources of the catalogue that the database lacked. Those it has stay as operators left them. */
  readonly newSources: number;
  /** Records whose keys differ from another's in Unicode normalisation only: they stay two. Absent when there are none. */
  readonly repeatedKeys?: readonly RepeatedKeys[];
}

/** Migrates, makes the processes' login when there is to be one, completes the catalogue, and goes back to this release's rules where a later one's are in force. Repeatable. */
export async function prepareRegistry(registry: StandaloneRegistry, runtimeUrl?: string): Promise<PreparedRegistry> {
  const migrations = await migrateSchema(registry, runtimeUrl);
  const newSources = await addSources(registry);
  await registry.get(ReturnToRelease).put();
  const repeatedKeys = await registry
    .get(TransactionRunner)
    .run((tx) => registry.get(RecordKeyRepository).repeatedKeys(tx));
  return { migrations, newSources, ...(repeatedKeys.length > 0 && { repeatedKeys }) };
}

/** What was done, for people. */
export function preparationText({ migrations, newSources, repeatedKeys = [] }: PreparedRegistry): string {
  const schema = migrations.length === 0 ? 'The schema is up to date.' : `Applied: ${migrations.join(', ')}.`;
  const catalogue = newSources === 0 ? 'The catalogue is complete.' : `Added ${newSources} sources to the catalogue.`;
  return [`${schema} ${catalogue}`, ...repeatedKeys.map(repeatedText)].join('\n');
}

const repeatedText = ({ entity, source, records }: RepeatedKeys): string =>
  `${records} records (${entity}) of ${source} have keys that differ from another's in Unicode normalisation only, and stay apart.`;
