import { runMigrations } from '@sogoc/persistence';

import { addSources } from '../start/seed-registry';
import type { OpenRegistry } from './with-registry';

export interface PreparedRegistry {
  /** Names of the migrations that were applied now. */
  readonly migrations: readonly string[];
  /** Sources of the catalogue that the database lacked. Those it has stay as operators left them. */
  readonly newSources: number;
}

/** Migrates and completes the catalogue; one process at a time, and a second run changes nothing. */
export async function prepareRegistry({ dataSource, unitOfWork }: OpenRegistry): Promise<PreparedRegistry> {
  const migrations = await runMigrations(dataSource);
  return { migrations, newSources: await addSources(unitOfWork) };
}

/** What was done, for people. */
export function preparationText({ migrations, newSources }: PreparedRegistry): string {
  const schema = migrations.length === 0 ? 'The schema is up to date.' : `Applied: ${migrations.join(', ')}.`;
  const catalogue = newSources === 0 ? 'The catalogue is complete.' : `Added ${newSources} sources to the catalogue.`;
  return `${schema} ${catalogue}`;
}
