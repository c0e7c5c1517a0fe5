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
  compareErasures,
  compareSeals,
  type Difference,
  inOrder,
  type ResolutionPolicy,
  type Seal,
  SILENT_SEAL,
} from '@sogoc/resolution';

import { FileScratch } from '../whole-state/scratch/file-scratch';
import { SLICE_SIZE } from '../whole-state/state-recomputation';
import { ClustersVerifier } from './clusters-verifier';
import { RecordsVerifier } from './records-verifier';
import { RelationsVerifier } from './relations-verifier';
import type { VerificationRun } from './verification-run';
import { WaitingWork } from './waiting-work';

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
  /** Slices in which the records were compared. */
  readonly slices: number;
  /** The most memory that this process ever had, as the system counts it. */
  readonly peakMemoryBytes: number;
}

export interface VerificationOptions {
  /** False: what is stored of relations is not judged, but for the statements. */
  readonly judgesRelations?: boolean;
  readonly seal?: Seal;
  /** Records held in memory at once. */
  readonly sliceSize?: number;
  readonly progress?: (entity: string, step: string, done: number) => void;
}

const KIB = 1_024;

/**
 * Computes an entity's state anew from what was received and decided, and compares it with what is stored, in slices of bounded memory. It
 * writes nothing to the database and may run beside any number of workers.
 */
@Injectable()
export class EntityVerifier {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly recordsVerifier: RecordsVerifier,
    private readonly clustersVerifier: ClustersVerifier,
    private readonly relationsVerifier: RelationsVerifier,
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
    { judgesRelations = true, seal = SILENT_SEAL, sliceSize = SLICE_SIZE, progress }: VerificationOptions = {},
  ): Promise<Verification> {
    const startedAt = performance.now();
    const { entity, collection } = policy.entity.declaration;
    const found: Difference[] = [];
    const run: VerificationRun = {
      tx,
      policy,
      entity,
      seal,
      waiting: await WaitingWork.read(tx, this.stored, entity),
      note: (differences) => differences.forEach((difference) => found.push(difference)),
      told: (step, done) => progress?.(collection, step, done),
    };
    const scratch = new FileScratch();
    try {
      const { derivation, ...counts } = await this.recordsVerifier.verify(run, scratch, sliceSize);
      const tasks = await this.clustersVerifier.verify(run, derivation);
      const waitingRechecks = await this.stored.waitingRechecks(tx);
      if (judgesRelations)
        run.note(await this.relationsVerifier.differences(tx, entity, { waitingRechecks, tasks }, seal));
      run.note(compareErasures(await this.erasures.unlogged(tx, entity)));
      run.note(compareSeals(await this.seals.broken(tx, entity)));
      const differences = await run.waiting.settled(tx, inOrder(found), derivation);
      return {
        entity,
        collection,
        ...counts,
        goldens: derivation.clusters,
        differences,
        pending: run.waiting.size,
        notJudged: found.length - differences.length,
        waitingRechecks,
        failedRechecks: await this.stored.failedRechecks(tx),
        said: await this.seals.head(tx, entity),
        durationMs: performance.now() - startedAt,
        slices: derivation.slices,
        peakMemoryBytes: process.resourceUsage().maxRSS * KIB,
      };
    } finally {
      scratch.close();
    }
  }
}
