import { AsyncLocalStorage } from 'node:async_hooks';

const ofCall = new AsyncLocalStorage<Set<string>>();

/** Runs a call that may change something; what it changes comes into `objects`. */
export const withinChange = <T>(objects: Set<string>, work: () => T): T => ofCall.run(objects, work);

export type ChangedKind =
  | 'decision'
  | 'key'
  | 'source'
  | 'task'
  | 'account'
  | 'proposal'
  | 'policy'
  | 'agency'
  | 'system'
  | 'purpose'
  | 'grant'
  | 'subject-request'
  | 'open-data'
  | 'extract'
  | 'form';

/** Names what a call changes, as kind and id: `decision 0197…`, `source population`. Never the key of a record. */
export function noteChangedObject(kind: ChangedKind, id: string): void {
  ofCall.getStore()?.add(`${kind} ${id}`);
}
