import type { EdgeRow, LinkRow, Transaction } from '@sogoc/persistence';

import type { OversizedBlockPlan } from './oversized-blocks';
import { inLargeComponents, LARGE_COMPONENT, LargeComponentError } from './large-components';
import { applyEdgePlan, type EdgePlan } from './plan-edges';
import type { RecordChange } from './record-changes';
import type { ResolutionRepositories } from './resolution-repositories';

/** The records whose clusters a unit of work forms anew, and what borders on them. */
export interface ResolutionScope {
  /** The components before and after of every changed record, and of every record that a decision names together with one. */
  readonly recordNumbers: readonly number[];
  readonly links: readonly LinkRow[];
  /** Edges with an end in scope, as they are after the change. */
  readonly edges: readonly EdgeRow[];
  /** Match edges as they were before the change. */
  readonly formerMatches: readonly Pick<EdgeRow, 'left' | 'right'>[];
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
  /** The unit has the entity to itself, so the scope cannot grow while it waits. */
  readonly alone?: boolean;
  /** Components of any size may be in scope; otherwise a large one is handed over before anything of it is locked. */
  readonly large?: boolean;
}

/** The scope kept growing while its goldens were locked: the unit must have the entity to itself. */
export class ScopeKeepsGrowingError extends Error {}

const MAX_ROUNDS = 3;

/**
 * Locks the goldens of a unit's scope in id order. Somebody who held one may have joined others to it meanwhile, so the scope is
 * read again under the locks; if it grew, all is given back and the union locked.
 * @throws ScopeKeepsGrowingError after three rounds; LargeComponentError.
 */
export async function lockScope(
  tx: Transaction,
  repositories: ResolutionRepositories,
  origin: ScopeOrigin,
): Promise<ResolutionScope> {
  let scope = await readScope(tx, repositories, origin);
  await refuseLarge(tx, repositories, origin, scope);
  const wanted = new Set(goldenIdsOf(scope));
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    if (wanted.size === 0) return scope;
    await tx.query('SAVEPOINT scope');
    await repositories.locks.lockGoldens(tx, [...wanted].sort());
    if (origin.alone) return scope;
    scope = await readScope(tx, repositories, origin);
    await refuseLarge(tx, repositories, origin, scope);
    const missing = goldenIdsOf(scope).filter((id) => !wanted.has(id));
    if (missing.length === 0) return scope;
    await tx.query('ROLLBACK TO SAVEPOINT scope');
    missing.forEach((id) => wanted.add(id));
  }
  throw new ScopeKeepsGrowingError();
}

async function refuseLarge(
  tx: Transaction,
  { decisionState }: ResolutionRepositories,
  { changes, large }: ScopeOrigin,
  scope: ResolutionScope,
): Promise<void> {
  if (large || scope.recordNumbers.length <= LARGE_COMPONENT) return;
  const changed = changes.map(({ after }) => after.recordNumber);
  const refused = inLargeComponents(changed, scope, await decisionState.naming(tx, scope.recordNumbers));
  if (refused.length > 0) throw new LargeComponentError(refused);
}

/** The scope as it stands, without locks. */
export async function readScope(
  tx: Transaction,
  repositories: ResolutionRepositories,
  { changes, edgePlan, decided = [] }: ScopeOrigin,
): Promise<ResolutionScope> {
  const moved = [...edgePlan.removed, ...edgePlan.written].flatMap((edge) => [edge.left, edge.right]);
  const joined = edgePlan.written.filter((edge) => edge.class === 'match').flatMap((edge) => [edge.left, edge.right]);
  const changed = changes.map(({ after }) => after.recordNumber);
  const shifted = [...shiftedEnds(edgePlan, changed), ...(edgePlan.oversizedBlocks?.standIns ?? [])];
  const companions = await repositories.decisionState.companions(tx, changed);
  const seeds = new Set([...changed, ...joined, ...shifted, ...companions, ...decided]);
  const recordNumbers = await repositories.edges.reach(tx, [...seeds]);
  const inScope = new Set(recordNumbers);
  const stored = await repositories.edges.touching(tx, recordNumbers);
  const edges = applyEdgePlan(stored, edgePlan).filter((edge) => inScope.has(edge.left) || inScope.has(edge.right));
  const across = [...stored.flatMap((edge) => [edge.left, edge.right]), ...moved].filter(
    (recordNumber) => !inScope.has(recordNumber),
  );
  const links = await repositories.goldenState.links(tx, [...new Set([...recordNumbers, ...across])]);
  const own = links.filter((link) => inScope.has(link.recordNumber));
  const ownIds = new Set(own.map((link) => link.goldenId));
  const neighbourIds = links.filter((link) => !inScope.has(link.recordNumber)).map((link) => link.goldenId);
  return {
    recordNumbers,
    links: own,
    formerMatches: stored.filter((edge) => edge.class === 'match'),
    edges,
    oversizedBlocks: edgePlan.oversizedBlocks,
    neighbourIds: [...new Set(neighbourIds)].filter((id): id is string => id !== null && !ownIds.has(id)),
  };
}

/** Records that did not change and between which an edge comes or goes, because a change moved one past the cap of a block. */
function shiftedEnds({ removed, written }: EdgePlan, changed: readonly number[]): number[] {
  const isChanged = new Set(changed);
  return [...removed, ...written]
    .filter(({ left, right }) => !isChanged.has(left) && !isChanged.has(right))
    .flatMap(({ left, right }) => [left, right]);
}

/** Also the id that a record which is not live first carried: it may come back to it. */
function goldenIdsOf(scope: ResolutionScope): string[] {
  return [...scope.links.map((link) => link.goldenId ?? link.firstGoldenId), ...scope.neighbourIds];
}
