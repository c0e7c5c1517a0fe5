import { Injectable } from '@nestjs/common';
import {
  ErasureRepository,
  readSnapshot,
  type SealHead,
  SealRepository,
  StoredStateRepository,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  type ResolutionPolicy,
  isSetAside,
  compareErasures,
  compareStates,
  compareRelations,
  compareSeals,
  SILENT_SEAL,
  type Difference,
  inOrder,
  type Seal,
  settledDifferences,
} from '@sogoc/resolution';

import { StateRecomputation } from '../whole-state/state-recomputation';
import { ExpectedRelationsReader } from './expected-relations-reader';
import { StoredStateReader } from './stored-state-reader';

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
  /** False: what is stored of relations is not judged, but for the statements. */
  readonly judgesRelations?: boolean;
  readonly seal?: Seal;
  readonly progress?: (entity: string, step: string, done: number) => void;
}

/**
 * Computes an entity's state anew from what was received and decided, and compares it with what is stored. It writes nothing and may run
 * beside any number of workers.
 */
@Injectable()
export class EntityVerifier {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly recomputation: StateRecomputation,
    private readonly storedState: StoredStateReader,
    private readonly expectedRelations: ExpectedRelationsReader,
    private readonly stored: StoredStateRepository,
    private readonly seals: SealRepository,
    private readonly erasures: ErasureRepository,
  ) {}

  /** In a snapshot of its own. */
  async verify(policy: ResolutionPolicy, options: VerificationOptions = {}): Promise<Verification> {
    return readSnapshot(this.transactions, (tx) => this.verifySnapshot(tx, policy, options));
  }

  /** As {@link verify}, in a transaction that sees one snapshot. */
  async verifySnapshot(
    tx: Transaction,
    policy: ResolutionPolicy,
    { judgesRelations = true, seal, progress = () => undefined }: VerificationOptions = {},
  ): Promise<Verification> {
    const startedAt = performance.now();
    const { declaration } = policy.entity;
    const told = (step: string, done: number): void => progress(declaration.collection, step, done);
    const derived = await this.recomputation.recompute(tx, policy, { progress: told });
    const stored = await this.storedState.read(tx, declaration.entity, told);
    told('compare', 0);
    const expected = judgesRelations ? await this.expectedRelations.read(tx, declaration.entity, stored) : undefined;
    const found = inOrder([
      ...compareStates(derived, stored, { declaration, seal }),
      ...(expected ? compareRelations(expected, stored, seal ?? SILENT_SEAL) : []),
      ...compareErasures(await this.erasures.unlogged(tx, declaration.entity)),
      ...compareSeals(await this.seals.broken(tx, declaration.entity)),
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
      failedRechecks: await this.stored.failedRechecks(tx),
      said: await this.seals.head(tx, declaration.entity),
      durationMs: performance.now() - startedAt,
    };
  }
}
