import type { EntryStatement } from '@sogoc/transparency-log';

import { disclosedSoFar, noteRecorded } from './disclosures';
import type { ReadLog } from './read-log';

/**
 * Puts on record at once what the answer under way showed so far, for an answer that names its entry. Answers the number of the entry, also
 * of one that showed nothing personal. Throws `ReadLogUnavailableError`.
 */
export async function recordShown(log: ReadLog, statement: Omit<EntryStatement, 'subjects'>): Promise<number> {
  const seq = await log.record({ ...statement, subjects: disclosedSoFar() });
  noteRecorded();
  return seq;
}
