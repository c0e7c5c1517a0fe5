import { randomUUID } from 'node:crypto';

import { withinChange } from '@sogoc/access';
import { AccessLogWriter, hasChanged, type Transaction, writeBeforeEachCommit } from '@sogoc/persistence';
import type { StandaloneRegistry } from '@sogoc/registry';

/** Who holds the database; which person that is, the database does not know. */
const PRINCIPAL = 'command-line';

/**
 * Runs an act of the command line. What it changes is on record under the command's name, in the transaction that changes it: one is not
 * there without the other.
 */
export async function onRecord<T>(
  registry: StandaloneRegistry,
  operation: `registry ${string}`,
  work: () => Promise<T>,
): Promise<T> {
  const objects = new Set<string>();
  const recordChange = async (tx: Transaction): Promise<void> => {
    if (!(await hasChanged(tx))) return;
    const changed = objects.size === 0 ? {} : { objects: [...objects].sort() };
    const statement = { kind: 'change', operation, principalId: PRINCIPAL, subjects: [], ...changed } as const;
    await registry.get(AccessLogWriter).appendIn(tx, [{ ...statement, requestId: randomUUID() }], new Date());
  };
  return withinChange(objects, () => writeBeforeEachCommit(recordChange, work));
}
