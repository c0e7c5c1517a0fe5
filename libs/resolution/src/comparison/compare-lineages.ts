import type { Difference } from './difference';
import type { StoredLineageRow } from './stored-state';

/** History and feed have rules of their own: each version of an id is there once, without a gap, and readers were told of the newest. */
export function compareLineages(lineages: readonly StoredLineageRow[]): Difference[] {
  return lineages.flatMap((lineage) => [...compareHistory(lineage), ...compareEvents(lineage)]);
}

function compareHistory({
  goldenId,
  version,
  firstVersion,
  lastVersion,
  versions,
  documentDiffersIn,
}: StoredLineageRow): Difference[] {
  const expected = String(version);
  if (lastVersion !== version)
    return [{ kind: 'history-missing', goldenId, expected, found: String(lastVersion ?? 'none') }];
  if (firstVersion !== 1 || versions !== version)
    return [{ kind: 'history-gap', goldenId, expected: `${expected} versions`, found: `${versions} versions` }];
  return (documentDiffersIn ?? []).map((field) => ({ kind: 'history-document', goldenId, field }));
}

/** An id that was taken in has no event of its own; that of the other names it. */
function compareEvents({
  goldenId,
  version,
  status,
  lastEventVersion,
  eventsRunBackwards,
  isToldMerged,
}: StoredLineageRow): Difference[] {
  const backwards: Difference[] = eventsRunBackwards ? [{ kind: 'event-order', goldenId }] : [];
  if (status === 'merged')
    return isToldMerged ? backwards : [{ kind: 'event-missing', goldenId, expected: 'golden.merged' }];
  if (lastEventVersion === version) return backwards;
  const [expected, found] = [String(version), String(lastEventVersion ?? 'none')];
  return [...backwards, { kind: 'event-missing', goldenId, expected, found }];
}

/** What does not hold of the seals over decisions and notes: whose it is and how. */
export interface BrokenSealRow {
  readonly subject: 'decision' | 'approval' | 'reversal' | 'note' | 'chain';
  readonly id: string;
  readonly fault: string;
}

/** Decisions and notes that were changed, removed or slipped in after they were sealed, and seals that were. */
export function compareSeals(broken: readonly BrokenSealRow[]): Difference[] {
  return broken.map(({ subject, id, fault: found }): Difference => {
    if (subject === 'chain') return { kind: 'seal-chain', field: `seal ${id}`, found };
    if (subject === 'note') return { kind: 'note-seal', noteId: id, found };
    return { kind: 'decision-seal', decisionId: id, field: subject, found };
  });
}

/** A version of which content and the log of erasures disagree. */
export interface UnloggedErasureRow {
  readonly subject: 'record' | 'golden';
  /** Of the record or the golden record. */
  readonly id: string;
  readonly version: string;
  readonly fault: string;
}

/** Content may be gone where its erasure is on record, and nowhere else. */
export function compareErasures(unlogged: readonly UnloggedErasureRow[]): Difference[] {
  return unlogged.map(({ subject, id, version, fault: found }): Difference => {
    const field = `version ${version}`;
    return subject === 'record'
      ? { kind: 'erasure-record', recordId: id, field, found }
      : { kind: 'erasure-golden', goldenId: id, field, found };
  });
}
