import { identityOrderHash } from '@sogoc/matching';
import { isRecordFault, sqlStateOf, type TransactionRunner } from '@sogoc/persistence';
import { PolicyChangedError, type ResolutionPolicy, type ResolutionProblem, SET_ASIDE_CODE } from '@sogoc/resolution';

import type { CurrentPolicy } from './current-policy';
import { wantedLocksPerTransaction } from './lock-table-size';
import type { ResolutionLog } from './resolution-log';
import type { ClaimRecords } from './unit-of-work/claim-changes';
import { ResolutionRepositories } from './unit-of-work/repositories';
import type { UnitOfWorkRunner, UnitOutcome } from './unit-of-work/unit-of-work-runner';

/** PostgreSQL's "out of shared memory": the lock table is full. */
const LOCK_TABLE_FULL = '53200';
const MAX_BATCH = 500;
/** A lane that waits for the others to run dry would never move while sources push. */
const BATCHES_TO_LANE = 8;
/** Records of one unit of work that has the entity to itself: what a statement costs beside its rows is spread over them. */
const BACKLOG_BATCH = 2_000;

const UNRESOLVABLE: ResolutionProblem = {
  code: SET_ASIDE_CODE,
  detail: 'The record could not be resolved; what was in force of it before stays. It can be replayed.',
};

type RunUnit = (policy: ResolutionPolicy, claim: ClaimRecords) => Promise<UnitOutcome>;

/** Resolves what is pending, in batches, until nothing is left to claim. Any number of processes may do so at once. */
export class ResolutionService {
  private readonly repositories = new ResolutionRepositories();
  private readonly shared: RunUnit = (policy, claim) => this.unit.run(policy, claim);
  private readonly alone: RunUnit = (policy, claim) => this.unit.runAlone(policy, claim);
  private readonly inLane: RunUnit = (policy, claim) => this.unit.runInLane(policy, claim);

  constructor(
    private readonly policies: CurrentPolicy,
    private readonly unit: UnitOfWorkRunner,
    private readonly transactions: TransactionRunner,
    private readonly log: ResolutionLog,
    /** Records of one unit of work at most. */
    private readonly batchSize: number = MAX_BATCH,
    /** When as many wait, they are taken together by units that have the entity to themselves. */
    private readonly backlogSize: number = BACKLOG_BATCH,
  ) {}

  /**
   * Answers how many records were worked through. `shouldStop` is asked between batches. Throws what is no record's fault: the
   * same work waits to be tried again.
   */
  async drain(entity: string, shouldStop: () => boolean = () => false): Promise<number> {
    try {
      return await this.drainBatches(entity, shouldStop);
    } catch (error) {
      this.log.interrupted(entity, error);
      throw error;
    }
  }

  private async drainBatches(entity: string, shouldStop: () => boolean): Promise<number> {
    let total = 0;
    let limit = this.batchSize;
    let isBacklog = false;
    for (let batch = 1; !shouldStop(); batch++) {
      const policy = await this.policies.of(entity);
      const size: number = isBacklog ? this.backlogSize : limit;
      try {
        const run = isBacklog ? this.alone : this.shared;
        const count = await this.resolveBatch(policy, (tx, { pending }) => pending.claim(tx, entity, size), run);
        const isLaneDue = count === 0 || batch % BATCHES_TO_LANE === 0;
        const large = isLaneDue ? await this.resolveLarge(policy, limit) : 0;
        if (count + large === 0) return total;
        total += count + large;
        isBacklog = 2 * count > size && (await this.hasBacklog(entity));
      } catch (error) {
        if (error instanceof PolicyChangedError) continue;
        if (sqlStateOf(error) !== LOCK_TABLE_FULL || limit === 1) throw error;
        limit = Math.ceil(limit / 2);
        this.log.batchHalved(entity, limit);
      }
    }
    return total;
  }

  /** A batch of what was left for the lane of large components, unless another worker is in it. */
  private async resolveLarge(policy: ResolutionPolicy, limit: number): Promise<number> {
    const { entity } = policy.entity.declaration;
    const { pending } = this.repositories;
    if (!(await this.transactions.run((tx) => pending.hasLarge(tx, entity)))) return 0;
    return this.resolveBatch(policy, (tx) => pending.claimLarge(tx, entity, limit), this.inLane);
  }

  /** Asked after a full batch only, so that a single record does not pay for it. */
  private async hasBacklog(entity: string): Promise<boolean> {
    return this.transactions.run((tx) => this.repositories.pending.hasAtLeast(tx, entity, this.backlogSize));
  }

  /** What `max_locks_per_transaction` of the database has to be for so many units at once; undefined: it is enough. */
  async wantedLocksPerTransaction(unitsAtOnce: number): Promise<number | undefined> {
    const table = await this.transactions.run((tx) => this.repositories.locks.lockTable(tx));
    return wantedLocksPerTransaction(table, unitsAtOnce);
  }

  /** Entities with pending work, for the sweeper. Holds whose time has come make such work. */
  async entitiesWithWork(): Promise<string[]> {
    return this.transactions.run(async (tx) => {
      await this.repositories.dueHolds.end(tx);
      return this.repositories.pending.entitiesWithWork(tx);
    });
  }

  /** Has records that failed tried once more: perhaps this release can resolve them. Answers how many there are. */
  async retryFailed(entities: readonly string[]): Promise<number> {
    return this.transactions.run((tx) => this.repositories.pending.askFailed(tx, entities));
  }

  /** When a record of a batch cannot be resolved, halves are tried until it stands alone; the others go on. */
  private async resolveBatch(policy: ResolutionPolicy, claim: ClaimRecords, run: RunUnit): Promise<number> {
    let claimed: number[] = [];
    const remembering: ClaimRecords = async (tx, repositories) => (claimed = await claim(tx, repositories));
    const startedAt = performance.now();
    try {
      return this.report(policy, await run(policy, remembering), startedAt);
    } catch (error) {
      if (!isFaultOfRecord(error) || claimed.length === 0) throw error;
      if (claimed.length === 1) return this.resolveAlone(policy, claimed[0]!, run);
      const middle = Math.ceil(claimed.length / 2);
      let count = 0;
      for (const half of [claimed.slice(0, middle), claimed.slice(middle)]) {
        const claimHalf: ClaimRecords = (tx, { pending }) =>
          pending.claimRecords(tx, policy.entity.declaration.entity, half);
        count += await this.resolveBatch(policy, claimHalf, run);
      }
      return count;
    }
  }

  /** Tried once more, since a broken rule of the schema can come of a race; then it is set aside as failed. */
  private async resolveAlone(policy: ResolutionPolicy, recordNumber: number, run: RunUnit): Promise<number> {
    const { entity } = policy.entity.declaration;
    const startedAt = performance.now();
    try {
      const unit = await run(policy, (tx, { pending }) => pending.claimRecords(tx, entity, [recordNumber]));
      return this.report(policy, unit, startedAt);
    } catch (error) {
      if (!isFaultOfRecord(error)) throw error;
      this.log.failed(entity, recordNumber, error);
      await this.setAside(policy, recordNumber);
      return 1;
    }
  }

  private report(policy: ResolutionPolicy, unit: UnitOutcome, startedAt: number): number {
    const { entity } = policy.entity.declaration;
    const { recordNumbers, newReceiptNumbers, failed, handedOver } = unit;
    const durationMs = performance.now() - startedAt;
    if (recordNumbers.length > 0)
      this.log.resolved({ entity, records: recordNumbers.length, durationMs, newReceiptNumbers, failed });
    if (handedOver > 0) this.log.handedOver(entity, handedOver);
    return recordNumbers.length + handedOver;
  }

  private async setAside(
    { entity: { declaration }, standardisationFingerprints }: ResolutionPolicy,
    recordNumber: number,
  ): Promise<void> {
    const { entity } = declaration;
    await this.transactions.run(async (tx) => {
      const { pending, locks, versions, resolved } = this.repositories;
      await pending.claimRecords(tx, entity, [recordNumber]);
      await locks.shareEntity(tx, entity);
      await locks.lockRecords(tx, [recordNumber]);
      for (const record of await versions.sourceRecords(tx, [recordNumber])) {
        const failed = {
          recordNumber,
          blockOrder: identityOrderHash(record),
          standardisationFingerprint: standardisationFingerprints.get(record.source),
        };
        await resolved.markFailed(tx, failed, UNRESOLVABLE);
      }
    });
  }
}

/** A unit that was late for a change of policy is repeated, whatever is in it. */
const isFaultOfRecord = (error: unknown): boolean => !(error instanceof PolicyChangedError) && isRecordFault(error);
