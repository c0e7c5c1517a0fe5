import type { DataSource } from 'typeorm';

import { prepareRuntimeRole } from '../roles/prepare-runtime-role';

/** Any fixed number: all processes that migrate take the same advisory lock. */
const MIGRATION_LOCK = 7_340_021;

/**
 * Applies what is missing, one process at a time, and gives the processes' role its rights to what there is then. Returns the names applied;
 * safe to run at every start.
 */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      const applied = await dataSource.runMigrations({ transaction: 'each' });
      await prepareRuntimeRole(runner);
      return applied.map((migration) => migration.name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    await runner.release();
  }
}
