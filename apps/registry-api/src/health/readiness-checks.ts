import type { MigrationStateRepository } from '@sogoc/persistence';
import type { ResolutionHints } from '@sogoc/registry';

import type { ReadinessCheck } from './readiness';

/** Hints that can tell whether their queue answers; those of a test need not. */
type PingableHints = ResolutionHints & { ping?(): Promise<void> };

/** What has to hold before requests are let in: the database answers and its schema is this release's. */
export function readinessChecks(migrations: MigrationStateRepository, hints: PingableHints): readonly ReadinessCheck[] {
  return [
    { name: 'database', optional: false, check: async () => void (await migrations.listMissing()) },
    {
      name: 'migrations',
      optional: false,
      check: async () => {
        const missing = await migrations.listMissing();
        if (missing.length > 0) throw new Error(`Migrations are missing: ${missing.join(', ')}`);
      },
    },
    // The database holds all work; while the queue is away reads go on and accepted records wait.
    { name: 'queue', optional: true, check: async () => hints.ping?.() },
  ];
}
