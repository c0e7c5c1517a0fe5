import { leadsOver, type ReceivedVersion } from '../versions/leading-version';

/** A version of a record as far as order and sameness go; observed when the source said, else at receipt. */
export interface VersionMark extends ReceivedVersion {
  /** Of the content; null for a tombstone. */
  readonly contentHash: string | null;
}

export interface RecordState {
  /** Null before the first version. */
  readonly versioned: boolean | null;
  /** The leading version; undefined before the first. */
  readonly newest?: VersionMark;
  /** Stored versions that share a source version or the content with what is being decided. */
  readonly stored: readonly VersionMark[];
}

export type IntakeItem =
  | {
      readonly kind: 'put';
      readonly sourceVersion: number | null;
      readonly observedAt: number | null;
      readonly contentHash: string;
    }
  | { readonly kind: 'delete'; readonly sourceVersion: number | null };

export type IntakeRefusal = 'version-conflict' | 'version-missing' | 'record-not-found';

export type IntakeDecision =
  | { readonly answer: 'pending' | 'stale'; readonly stores: VersionMark; readonly leads: boolean }
  | { readonly answer: 'unchanged' | 'stale'; readonly stores?: undefined }
  | { readonly answer: 'rejected'; readonly reason: IntakeRefusal };

export const NEW_RECORD: RecordState = { versioned: null, stored: [] };

/**
 * What becomes of one item. Which version leads is the rule of `leading-version`; one behind the leading one is stored as well, because it
 * takes over when the leading one cannot be standardised. A source may begin to send versions of a record: any version outranks what came
 * without one, and from then on each push needs one. `receivedAt` is in milliseconds since 1970 UTC.
 */
export function decideIntake(state: RecordState, item: IntakeItem, receivedAt: number): IntakeDecision {
  if (item.kind === 'delete') return decideDelete(state, item.sourceVersion, receivedAt);
  const isVersioned = item.sourceVersion !== null;
  if (state.versioned === true && !isVersioned) return { answer: 'rejected', reason: 'version-missing' };
  const { sourceVersion, contentHash } = item;
  const mark: VersionMark = { sourceVersion, contentHash, observedAt: item.observedAt ?? receivedAt, deleted: false };
  return isVersioned ? decideVersionedPut(state, mark) : decideUnversionedPut(state, mark);
}

/** The state that the next item of the same record meets. */
export function afterDecision(state: RecordState, decision: IntakeDecision): RecordState {
  if (decision.answer === 'rejected' || decision.stores === undefined) return state;
  const { stores, leads } = decision;
  return {
    versioned: state.versioned === true || stores.sourceVersion !== null,
    newest: leads ? stores : state.newest,
    stored: [...state.stored, stores],
  };
}

function decideVersionedPut(state: RecordState, mark: VersionMark): IntakeDecision {
  const same = state.stored.find(({ sourceVersion, deleted }) => !deleted && sourceVersion === mark.sourceVersion);
  if (same !== undefined) {
    if (same.contentHash !== mark.contentHash) return { answer: 'rejected', reason: 'version-conflict' };
    return { answer: isLeading(state, mark) ? 'unchanged' : 'stale' };
  }
  const leads = leadsOver(mark, state.newest);
  return { answer: leads ? 'pending' : 'stale', stores: mark, leads };
}

function decideUnversionedPut(state: RecordState, mark: VersionMark): IntakeDecision {
  const { newest } = state;
  if (newest?.contentHash === mark.contentHash) return { answer: 'unchanged' };
  if (leadsOver(mark, newest)) return { answer: 'pending', stores: mark, leads: true };
  const isStored = state.stored.some(
    ({ contentHash, observedAt }) => contentHash === mark.contentHash && observedAt === mark.observedAt,
  );
  return isStored ? { answer: 'stale' } : { answer: 'stale', stores: mark, leads: false };
}

function decideDelete(state: RecordState, sourceVersion: number | null, receivedAt: number): IntakeDecision {
  const { newest } = state;
  const tombstone = { observedAt: receivedAt, deleted: true, contentHash: null };
  if (sourceVersion === null) {
    if (newest === undefined) return { answer: 'rejected', reason: 'record-not-found' };
    if (newest.deleted) return { answer: 'unchanged' };
    // It always applies: at the leading version's own number a tombstone leads.
    return { answer: 'pending', stores: { ...tombstone, sourceVersion: newest.sourceVersion }, leads: true };
  }
  return decideVersionedDelete(state, { ...tombstone, sourceVersion });
}

function decideVersionedDelete(state: RecordState, mark: VersionMark): IntakeDecision {
  const isStored = state.stored.some(({ sourceVersion, deleted }) => deleted && sourceVersion === mark.sourceVersion);
  if (isStored) return { answer: isLeading(state, mark) ? 'unchanged' : 'stale' };
  const leads = leadsOver(mark, state.newest);
  return { answer: leads ? 'pending' : 'stale', stores: mark, leads };
}

function isLeading(state: RecordState, mark: VersionMark): boolean {
  return state.newest?.sourceVersion === mark.sourceVersion && state.newest.deleted === mark.deleted;
}
