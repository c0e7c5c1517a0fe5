import type {
  LogCheckpointRepository,
  MigrationStateRepository,
  OperationsFiguresRepository,
  ServerStateRepository,
  SourceFlowRepository,
  Standby,
} from '@sogoc/persistence';
import type { ReadinessConfig } from '@sogoc/platform';
import { MOST_UNSIGNED_MS, type ResolutionHints } from '@sogoc/registry';

import { atMostEvery } from './at-most-every';
import type { ReadinessCheck } from './readiness';

/** Hints that can tell whether their queue answers; those of a test need not. */
type PingableHints = ResolutionHints & { ping?(): Promise<void> };

/** Milliseconds; having the server write costs more than the other looks. */
const DISK_EVERY_MS = 15_000;

/** What has to hold before requests are let in (the database answers, its schema is this release's), and what is worth a word beside it. */
export function readinessChecks(
  migrations: MigrationStateRepository,
  hints: PingableHints,
  figures: OperationsFiguresRepository,
  server: ServerStateRepository,
  checkpoints: LogCheckpointRepository,
  { pendingSeconds }: ReadinessConfig,
  flows: SourceFlowRepository,
  standby: Standby,
): readonly ReadinessCheck[] {
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
    {
      name: 'writes',
      optional: true,
      check: async () => {
        if (await server.isReadOnly()) throw new Error('The database takes no changes');
      },
    },
    { name: 'disk', optional: true, check: atMostEvery(DISK_EVERY_MS, () => server.writeForAMoment()) },
    {
      name: 'resolution',
      optional: true,
      check: async () => {
        const ages = (await figures.oldestPending()).map(({ ageSeconds }) => ageSeconds);
        if (Math.max(0, ...ages) > pendingSeconds) throw new Error('Records wait longer than they should');
      },
    },
    // Reads are on record all the same; nobody could prove it.
    {
      name: 'signatures',
      optional: true,
      check: async () => {
        const since = await checkpoints.oldestUncovered();
        if (since !== undefined && Date.now() - since.getTime() > MOST_UNSIGNED_MS)
          throw new Error('The record of reads is not signed');
      },
    },
    {
      name: 'sources',
      optional: true,
      check: async () => {
        if (await flows.isAnyPaused()) throw new Error('A source is paused');
      },
    },
    // Reads go to the primary meanwhile.
    ...(standby.isNamed
      ? [
          {
            name: 'standby',
            optional: true,
            check: async () => {
              if (!standby.isThere) throw new Error('The standby for reads is away, or does not follow');
            },
          },
        ]
      : []),
  ];
}
