import type { Grant } from './grant';

/**
 * Whether a caller does not see values whole, and so could find them out by asking often. Stewards work with what they see in part, and
 * every act of theirs has their name; a source sees what is its own.
 */
export function asksBlind({ role, view }: Pick<Grant, 'role' | 'view'>): boolean {
  return role === 'source' || (role === 'consumer' && view !== 'full');
}

/** Whether how well two things agree is kept from a caller: it tells of values that the caller does not see. A system sees by its grant alone. */
export function seesNoWeights(caller: Pick<Grant, 'role' | 'view' | 'systemCode'>): boolean {
  return asksBlind(caller) || caller.systemCode !== undefined;
}

/** Whether a question by a number must say whose it is. `isPublic`: the number is no secret of anybody's. */
export function mustSayWhose(caller: Grant, isPublic: boolean): boolean {
  return asksBlind(caller) && !isPublic && !caller.plainLookup;
}
