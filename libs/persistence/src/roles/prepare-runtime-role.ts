import {
  GRANT_RUNTIME_RIGHTS,
  HAND_OVER_QUEUE,
  JOIN_RUNTIME_ROLE,
  MAKE_RUNTIME_ROLE,
  RUNTIME_ROLE,
  type StatementRunner,
} from './runtime-role';

/**
 * Gives the group of the processes' roles its rights to the tables as they are now. False: there is no such group, and the owner may not
 * make one; the registry works under the owner then, and `registry doctor` says so.
 */
export async function prepareRuntimeRole(runner: StatementRunner): Promise<boolean> {
  await runner.query(MAKE_RUNTIME_ROLE);
  const found = await runner.query<unknown[]>('SELECT FROM pg_roles WHERE rolname = $1', [RUNTIME_ROLE]);
  if (found.length === 0) return false;
  await runner.query(JOIN_RUNTIME_ROLE);
  await runner.query(GRANT_RUNTIME_RIGHTS);
  const owner = await runner.query<{ member: boolean }[]>(`SELECT pg_has_role($1, 'MEMBER') AS member`, [RUNTIME_ROLE]);
  if (owner[0]?.member) await runner.query(HAND_OVER_QUEUE);
  return true;
}
