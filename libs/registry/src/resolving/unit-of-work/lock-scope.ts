import type { Transaction } from '@sogoc/persistence';
import {
  changedNumbersOf,
  goldenIdsOf,
  inLargeComponents,
  LARGE_COMPONENT,
  neverResolved,
  recordsAcross,
  type ResolutionScope,
  scopeOf,
  type ScopeOrigin,
  scopeSeeds,
} from '@sogoc/resolution';

import { LargeComponentError, ScopeKeepsGrowingError } from '../errors';
import type { ResolutionRepositories } from './repositories';

export interface ScopeLockOptions {
  /** The unit has the entity to itself, so the scope cannot grow while it waits. */
  readonly alone?: boolean;
  /** Components of any size may be in scope; otherwise a large one is handed over before anything of it is locked. */
  readonly large?: boolean;
}

const MAX_ROUNDS = 3;

/**
 * Locks the goldens of a unit's scope in id order. Somebody who held one may have joined others to it meanwhile, so the scope is
 * read again under the locks, unless nobody has committed anything since; if it grew, all is given back and the union locked.
 * @throws ScopeKeepsGrowingError after three rounds; LargeComponentError.
 */
export async function lockScope(
  tx: Transaction,
  repositories: ResolutionRepositories,
  origin: ScopeOrigin,
  { alone = false, large = false }: ScopeLockOptions = {},
): Promise<ResolutionScope> {
  const read = async (): Promise<ResolutionScope> => {
    const scope = await readScope(tx, repositories, origin);
    if (!large) await refuseLarge(tx, repositories, origin, scope);
    return scope;
  };
  const { locks } = repositories;
  let [snapshot, scope] = await tx.inOneTrip(() => [locks.snapshot(tx), read()]);
  const wanted = new Set(goldenIdsOf(scope));
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    if (wanted.size === 0) return scope;
    const before = snapshot;
    [, , snapshot] = await tx.inOneTrip(() => [
      tx.query('SAVEPOINT scope'),
      locks.lockGoldens(tx, [...wanted].sort()),
      locks.snapshot(tx),
    ]);
    if (alone || snapshot === before) return scope;
    scope = await read();
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
  { changes }: ScopeOrigin,
  scope: ResolutionScope,
): Promise<void> {
  if (scope.recordNumbers.length <= LARGE_COMPONENT) return;
  const decisions = await decisionState.naming(tx, scope.recordNumbers);
  const refused = inLargeComponents(changedNumbersOf(changes), scope, decisions);
  if (refused.length > 0) throw new LargeComponentError(refused);
}

/** The scope as it stands, without locks. */
export async function readScope(
  tx: Transaction,
  { decisionState, edges, goldenState }: ResolutionRepositories,
  origin: ScopeOrigin,
): Promise<ResolutionScope> {
  const companions = await decisionState.companions(tx, changedNumbersOf(origin.changes));
  const seeds = scopeSeeds(origin, companions);
  const isNew = neverResolved(origin.changes);
  const isKnown = (recordNumber: number): boolean => !isNew.has(recordNumber);
  // What decisions name is to be followed even from a record that was never resolved.
  const reached = await edges.reach(tx, [...new Set([...seeds.filter(isKnown), ...companions])]);
  const recordNumbers = [...new Set([...seeds, ...reached])];
  const storedEdges = await edges.touching(tx, recordNumbers.filter(isKnown));
  const across = recordsAcross(origin, { recordNumbers, storedEdges });
  const links = await goldenState.links(tx, [...new Set([...recordNumbers, ...across])].filter(isKnown));
  return scopeOf(origin, { recordNumbers, storedEdges, links });
}
