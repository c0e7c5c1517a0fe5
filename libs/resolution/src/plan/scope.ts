import { groupBy } from '@sogoc/kernel';

import type { OversizedBlockPlan } from '../candidates/oversized-blocks';
import type { KeyedEdge } from '../edges/keyed-edge';
import { applyEdgePlan, type EdgePlan } from '../edges/plan-edges';
import type { RecordChange } from '../versions/resolved-record';

/** A record's link. A record that is not live has no golden id, and keeps the one it first carried. */
export interface StoredLink {
  readonly recordNumber: number;
  readonly goldenId: string | null;
  readonly firstGoldenId: string;
}

/** The records whose clusters a unit of work forms anew, and what borders on them. */
export interface ResolutionScope {
  /**
   * The components before and after of every changed record, of every record that a decision names together with one, and of all that
   * a steward is asked about over a number of theirs.
   */
  readonly recordNumbers: readonly number[];
  readonly links: readonly StoredLink[];
  /** Edges with an end in scope, as they are after the change. */
  readonly edges: readonly KeyedEdge[];
  /** Match edges as they were before the change. */
  readonly formerMatches: readonly Pick<KeyedEdge, 'left' | 'right'>[];
  /** Goldens of records across a review or conflict edge, stored or new. */
  readonly neighbourIds: readonly string[];
  /** What becomes of the keys that too many records have. */
  readonly oversizedBlocks?: OversizedBlockPlan;
}

/** Where a unit of work begins. */
export interface ScopeOrigin {
  readonly changes: readonly RecordChange[];
  readonly edgePlan: EdgePlan;
  /** Records that did not change and whose clusters are formed anew all the same: a decision names them. */
  readonly decided?: readonly number[];
}

/** What is stored around a scope. */
export interface ScopeSurroundings {
  /** All records that match edges, questions over a number and decisions `same` connect with the seeds, themselves included. */
  readonly recordNumbers: readonly number[];
  /** Edges with an end among them, as they were before the change. */
  readonly storedEdges: readonly KeyedEdge[];
  /** Of these records and of those across their edges. */
  readonly links: readonly StoredLink[];
}

/** The records whose components are in scope. `companions` are named by decisions in force together with a changed record. */
export function scopeSeeds({ changes, edgePlan, decided = [] }: ScopeOrigin, companions: readonly number[]): number[] {
  const changed = changedNumbersOf(changes);
  const joined = edgePlan.written.filter((edge) => edge.class === 'match' || edge.overNumber === true).flatMap(endsOf);
  const shifted = [...shiftedEnds(edgePlan, changed), ...(edgePlan.oversizedBlocks?.standIns ?? [])];
  return [...new Set([...changed, ...joined, ...shifted, ...companions, ...decided])];
}

/** Records out of scope across an edge that was there before the change or comes or goes with it. */
export function recordsAcross(
  { edgePlan }: ScopeOrigin,
  { recordNumbers, storedEdges }: Pick<ScopeSurroundings, 'recordNumbers' | 'storedEdges'>,
): number[] {
  const inScope = new Set(recordNumbers);
  const ends = [...storedEdges, ...edgePlan.removed, ...edgePlan.written].flatMap(endsOf);
  return [...new Set(ends)].filter((recordNumber) => !inScope.has(recordNumber));
}

/** The scope of a unit of work, with its edges as they are after the change. */
export function scopeOf(
  { edgePlan }: ScopeOrigin,
  { recordNumbers, storedEdges, links }: ScopeSurroundings,
): ResolutionScope {
  const inScope = new Set(recordNumbers);
  const own = links.filter((link) => inScope.has(link.recordNumber));
  const ownIds = new Set(own.map((link) => link.goldenId));
  const neighbourIds = links.filter((link) => !inScope.has(link.recordNumber)).map((link) => link.goldenId);
  return {
    recordNumbers,
    links: own,
    formerMatches: storedEdges.filter((edge) => edge.class === 'match'),
    edges: applyEdgePlan(storedEdges, edgePlan).filter((edge) => inScope.has(edge.left) || inScope.has(edge.right)),
    oversizedBlocks: edgePlan.oversizedBlocks,
    neighbourIds: [...new Set(neighbourIds)].filter((id): id is string => id !== null && !ownIds.has(id)),
  };
}

/** Golden records that a unit of work locks. Also the id that a record which is not live first carried: it may come back to it. */
export function goldenIdsOf(scope: ResolutionScope): string[] {
  return [...scope.links.map((link) => link.goldenId ?? link.firstGoldenId), ...scope.neighbourIds];
}

/** Numbers of the records that a unit of work changes. */
export function changedNumbersOf(changes: readonly RecordChange[]): number[] {
  return changes.map(({ after }) => after.recordNumber);
}

/**
 * Of the records that a unit of work changes, those that were never resolved: of them there are no edges, links or ids, so nobody needs to
 * look for these.
 */
export function neverResolved(changes: readonly RecordChange[]): Set<number> {
  return new Set(changes.flatMap(({ before, after }) => (before === undefined ? [after.recordNumber] : [])));
}

/** Records that did not change and between which an edge comes or goes, because a change moved one past the cap of a block. */
function shiftedEnds({ removed, written }: EdgePlan, changed: readonly number[]): number[] {
  const isChanged = new Set(changed);
  return [...removed, ...written]
    .filter(({ left, right }) => !isChanged.has(left) && !isChanged.has(right))
    .flatMap(endsOf);
}

const endsOf = ({ left, right }: Pick<KeyedEdge, 'left' | 'right'>): number[] => [left, right];

interface Placed {
  readonly recordNumber: number;
  readonly goldenId: string | null;
}

/** Record numbers by the golden record that holds them, in their order; those that none holds are left out. */
export function membersByGolden(records: readonly Placed[]): Map<string, number[]> {
  const placed = records.filter((record): record is Placed & { readonly goldenId: string } => record.goldenId !== null);
  return new Map(
    [...groupBy(placed, ({ goldenId }) => goldenId)].map(([id, own]) => [
      id,
      own.map(({ recordNumber }) => recordNumber),
    ]),
  );
}
