import { sqlStateOf } from '@sogoc/persistence';

import { CommandFailure } from './errors';

/** SQLSTATE of a table or column that is not there. */
const NOT_MIGRATED: ReadonlySet<string | undefined> = new Set(['42P01', '42703']);

/** What a command says when the schema is that of another release; undefined for any other error. */
export function schemaFailure(error: unknown): CommandFailure | undefined {
  if (!NOT_MIGRATED.has(sqlStateOf(error))) return undefined;
  return new CommandFailure('The schema is not that of this release: run "npm run registry -- migrate" first.');
}
