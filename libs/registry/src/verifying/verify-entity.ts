import type { EntityRegistry } from '@sogoc/core-entities';
import {
  readSnapshot,
  type SealHead,
  SealRepository,
  StoredStateRepository,
  type Transaction,
  type TransactionRunner,
} from '@sogoc/persistence';
import {
  type ResolutionPolicy,
  isSetAside,
  compareStates,
  compareRelations,
  compareSeals,
  SILENT_SEAL,
  type Difference,
  inOrder,
  type Seal,
  settledDifferences,
} from '@sogoc/resolution';

import { recomputeStored } from '../whole-state/recompute-stored';
import { readExpectedRelations } from './read-expected-relations';
import { readStoredState } from './read-stored-state';

/** Whether all that is stored is right, and of all that was received. */
export const isWhole = ({ differences, setAside, failedRechecks }: Verification): boolean =>
  differences.length + setAside + failedRechecks === 0;

/** What verification found of one entity. */
export interface Verification {
  readonly entity: string;
  readonly collection: string;
  /** Resolved records and active golden records that were compared. */
  readonly records: number;
  readonly goldens: number;
  readonly differences: readonly Difference[];
  /** Records with work waiting. What differs of them, and of golden records and tasks they belong to, is not judged. */
  readonly pending: number;
  readonly notJudged: number;
  /** Golden records whose relations somebody has yet to look at: the review tasks about relations are not judged. */
  readonly waitingRechecks: number;
  /** Records at which resolution itself failed: they count as what is in force of them. */
  readonly setAside: number;
  /** Golden records at which the look at their relations failed. */
  readonly failedRechecks: number;
  /** The end of the chain of seals over decisions and notes. */
  readonly said: SealHead;
  readonly durationMs: number;
}

export interface VerificationOptions {
  /** Left out: what is stored of relations is not judged, but for the statements. */
  readonly entities?: EntityRegistry;
  readonly seal?: Seal;
  readonly progress?: (entity: string, step: string, done: number) => void;
}

/**
 * Computes an entity's state anew from what was received and decided, and compares it with what is stored. It writes nothing and may run
 * beside any number of workers, in a transaction that sees one snapshot.
 */
export async function verifySnapshot(
  tx: Transaction,
  policy: ResolutionPolicy,
  { entities, seal, progress = () => undefined }: VerificationOptions = {},
): Promise<Verification> {
  const startedAt = performance.now();
  const { declaration } = policy.entity;
  const told = (step: string, done: number): void => progress(declaration.collection, step, done);
  const derived = await recomputeStored(tx, policy, { progress: told });
  const stored = await readStoredState(tx, declaration.entity, told);
  told('compare', 0);
  const expectedRelations = entities && (await readExpectedRelations(tx, entities, declaration.entity, stored));
  const seals = new SealRepository();
  const found = inOrder([
    ...compareStates(derived, stored, { declaration, seal }),
    ...(expectedRelations ? compareRelations(expectedRelations, stored, seal ?? SILENT_SEAL) : []),
    ...compareSeals(await seals.broken(tx, declaration.entity)),
  ]);
  const differences = settledDifferences(found, derived, stored);
  return {
    entity: declaration.entity,
    collection: declaration.collection,
    records: stored.records.size,
    goldens: derived.clusters.length,
    differences,
    pending: stored.pendingNumbers.size,
    notJudged: found.length - differences.length,
    waitingRechecks: stored.waitingRechecks,
    setAside: [...stored.records.values()].filter(isSetAside).length,
    failedRechecks: await new StoredStateRepository().failedRechecks(tx),
    said: await seals.head(tx, declaration.entity),
    durationMs: performance.now() - startedAt,
  };
}

/** As {@link verifySnapshot}, in a snapshot of its own. */
export function verifyEntity(
  transactions: TransactionRunner,
  policy: ResolutionPolicy,
  options: VerificationOptions = {},
): Promise<Verification> {
  return readSnapshot(transactions, (tx) => verifySnapshot(tx, policy, options));
}
