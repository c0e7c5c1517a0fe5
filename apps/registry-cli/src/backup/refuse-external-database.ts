import type { StartConfig } from '@sogoc/platform';

import { wrongUse } from '../command-line/errors';

const BACKUP = `Your PostgreSQL is backed up with its own programs, of its own major version, as a role with REPLICATION:
  pg_basebackup --dbname="$DATABASE_URL" --pgdata=BACKUP --wal-method=stream --checkpoint=fast
and archive_command for a restore to any point in time. A small registry may do with
  pg_dump --format=custom --file=registry.dump "$DATABASE_URL"`;

const RESTORE = `Your PostgreSQL is restored with its own programs, while API and workers are stopped: put the base backup in the place of its data
directory with a recovery.signal (and restore_command when there is an archive) and start it; or, of a dump,
  createdb registry && pg_restore --dbname=registry registry.dump
Then run "registry migrate", "registry verify", and start API and workers. The change feed gets a new id by itself.`;

/** @throws CommandFailure that says what to run when the registry is on a PostgreSQL that is not the embedded one */
export function refuseExternal({ databaseUrl }: StartConfig, act: 'backup' | 'restore'): void {
  if (databaseUrl !== undefined) throw wrongUse(act === 'backup' ? BACKUP : RESTORE);
}
