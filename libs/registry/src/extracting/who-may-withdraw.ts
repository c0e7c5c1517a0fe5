import { actsAs, authorOf, type Grant } from '@sogoc/access';
import type { StoredExtract } from '@sogoc/persistence';

/** The system that asked for an extract; where none did, whoever did, a steward or an operator. */
export function mayWithdraw({ system, principalId }: StoredExtract, caller: Grant): boolean {
  if (caller.systemCode !== undefined) return system === caller.systemCode;
  return actsAs(caller, 'steward', 'operator') || (system === null && principalId === authorOf(caller));
}
