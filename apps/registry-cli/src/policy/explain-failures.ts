import { sqlStateOf } from '@sogoc/persistence';
import { InvalidPolicyError, OutdatedReleaseError } from '@sogoc/registry';

import { CommandFailure, wrongUse } from '../command-line/errors';

/** SQLSTATE of a table or column that is not there. */
const NOT_MIGRATED: ReadonlySet<string | undefined> = new Set(['42P01', '42703']);

/** Turns what an operator can do something about into sentences. */
export async function explainFailures<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InvalidPolicyError) {
      const faults = error.errors.map(({ pointer, detail }) => `  ${pointer || '/'} ${detail}`);
      throw wrongUse([`${error.title}.`, ...faults].join('\n'));
    }
    if (error instanceof OutdatedReleaseError) throw new CommandFailure(error.message);
    if (!NOT_MIGRATED.has(sqlStateOf(error))) throw error;
    throw new CommandFailure('The schema is not that of this release: run "registry migrate" first.');
  }
}
