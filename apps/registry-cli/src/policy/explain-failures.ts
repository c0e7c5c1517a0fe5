import { InvalidPolicyError, OutdatedReleaseError } from '@sogoc/registry';

import { CommandFailure, wrongUse } from '../command-line/errors';

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
    throw error;
  }
}
