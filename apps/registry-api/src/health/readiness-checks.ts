import { Inject, Injectable } from '@nestjs/common';
import {
  LogCheckpointRepository,
  MigrationStateRepository,
  OperationsFiguresRepository,
  ServerStateRepository,
  SourceFlowRepository,
  Standby,
} from '@sogoc/persistence';
import { atMostEvery, ReadinessConfig } from '@sogoc/platform';
import { MOST_UNSIGNED_MS, RESOLUTION_HINTS, type ResolutionHints } from '@sogoc/registry';

import type { ReadinessCheck } from './readiness';

/** Hints that can tell whether their queue answers; those of a test need not. */
type PingableHints = ResolutionHints & { ping?(): Promise<void> };

/** Milliseconds; having the server write costs more than the other looks. */
const DISK_EVERY_MS = 15_000;

/** What the checks ask. Injected one by one: no constructor should have as many. */
@Injectable()
export class ReadinessParts {
  @Inject() readonly migrations!: MigrationStateRepository;
  @Inject(RESOLUTION_HINTS) readonly hints!: PingableHints;
  @Inject() readonly figures!: OperationsFiguresRepository;
  @Inject() readonly server!: ServerStateRepository;
  @Inject() readonly checkpoints!: LogCheckpointRepository;
  @Inject() readonly config!: ReadinessConfig;
  @Inject() readonly flows!: SourceFlowRepository;
  @Inject() readonly standby!: Standby;
}

/** What has to hold before requests are let in (the database answers, its schema is this release's), and what is worth a word beside it. */
export function readinessChecks({
  migrations,
  hints,
  figures,
  server,
  checkpoints,
  config: { pendingSeconds },
  flows,
  standby,
}: ReadinessParts): readonly ReadinessCheck[] {
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
