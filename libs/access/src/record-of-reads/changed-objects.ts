import { AsyncLocalStorage } from 'node:async_hooks';

const ofCall = new AsyncLocalStorage<Set<string>>();

/** Runs a call that may change something; what it changes comes into `objects`. */
export const withinChange = <T>(objects: Set<string>, work: () => T): T => ofCall.run(objects, work);

/** Names what a call changes, as kind and id: `decision 0197…`, `source population`. Never the key of a record. */
export function noteChangedObject(
  kind: 'decision' | 'key' | 'source' | 'task' | 'account' | 'agency' | 'system' | 'purpose' | 'grant',
  id: string,
): void {
  ofCall.getStore()?.add(`${kind} ${id}`);
}
