import { availableParallelism } from 'node:os';

import { Inject, Injectable, Optional } from '@nestjs/common';
import { TransactionRunner } from '@sogoc/persistence';
import { PolicyChangedError, type ResolutionPolicy, wantedLocksPerTransaction } from '@sogoc/resolution';

import { BulkLoader } from './bulk-load/bulk-loader';
import { Companions } from './backlog/companions';
import { BatchResolver } from './batch-resolver';
import {
  BACKLOG_BATCH,
  BACKLOG_UNITS,
  BATCH_SIZES,
  BATCHES_TO_LANE,
  type BatchSizes,
  bulkLoadFromOn,
  LARGE_BACKLOG,
  MAX_BATCH,
} from './batch-sizes';
import { CurrentPolicy } from './current-policy';
import { RESOLUTION_LOG, type ResolutionLog } from './logging/resolution-log';
import { isTooMuchAtOnce } from './too-much-at-once';
import { ResolutionRepositories } from './unit-of-work/repositories';
import { UnitClaim } from './unit-of-work/unit-claim';

/** Resolves what is pending, in batches, until nothing is left to claim. Any number of processes may do so at once. */
@Injectable()
export class ResolutionService {
  private readonly batchSize: number;
  private readonly backlogSize: number;
  private readonly backlogUnits: number;
  private readonly bulkLoader: BulkLoader;
  /** Drains of this process that are under way, by entity. */
  private readonly drains = new Map<string, number>();

  constructor(
    private readonly policies: CurrentPolicy,
    private readonly batches: BatchResolver,
    private readonly transactions: TransactionRunner,
    private readonly repositories: ResolutionRepositories,
    @Inject(RESOLUTION_LOG) private readonly log: ResolutionLog,
    @Optional()
    @Inject(BATCH_SIZES)
    {
      batchSize = MAX_BATCH,
      backlogSize = BACKLOG_BATCH,
      backlogUnits = BACKLOG_UNITS,
      bulkLoadFrom = 0,
    }: BatchSizes = {},
  ) {
    this.batchSize = batchSize;
    this.backlogSize = backlogSize;
    this.backlogUnits = backlogUnits;
    const sizes = {
      from: bulkLoadFrom || bulkLoadFromOn(availableParallelism()),
      slice: backlogSize,
      batch: batchSize,
    };
    this.bulkLoader = new BulkLoader(policies, batches, transactions, repositories, log, sizes);
  }

  /**
   * Answers how many records were worked through. `shouldStop` is asked between batches, and `onBacklog` told before each of a backlog.
   * Throws what is no record's fault: the same work waits to be tried again.
   */
  async drain(
    entity: string,
    shouldStop: () => boolean = () => false,
    onBacklog: () => void = () => undefined,
  ): Promise<number> {
    this.count(entity, 1);
    try {
      return await this.drainBatches(entity, shouldStop, onBacklog);
    } catch (error) {
      this.log.interrupted(entity, error);
      throw error;
    } finally {
      this.count(entity, -1);
    }
  }

  private count(entity: string, more: number): void {
    this.drains.set(entity, (this.drains.get(entity) ?? 0) + more);
  }

  private async drainBatches(entity: string, shouldStop: () => boolean, onBacklog: () => void): Promise<number> {
    const drain = (areToStop: () => boolean): Promise<number> => this.drainBacklog(entity, areToStop);
    const companions = new Companions(drain, shouldStop);
    try {
      return await this.drainBeside(companions, entity, onBacklog);
    } catch (error) {
      await companions.abandon(error);
      throw error;
    }
  }

  private async drainBeside(companions: Companions, entity: string, onBacklog: () => void): Promise<number> {
    let total = 0;
    let from: number | undefined;
    let limit = this.batchSize;
    let isBacklog = false;
    let isPolicyOld = false;
    let wasTooMuch = false;
    for (let batch = 1; !companions.areToStop(); batch++) {
      const policy = await this.policies.of(entity, { mayBeOld: !isPolicyOld });
      isPolicyOld = false;
      const size: number = isBacklog ? this.backlogSize : limit;
      const claim: UnitClaim = new UnitClaim(
        isBacklog ? { which: 'backlog', most: size, from } : { which: 'pending', most: size },
      );
      const begun = performance.now();
      try {
        const count: number = await this.batches.resolve(policy, claim, isBacklog ? 'backlog' : 'shared');
        if (isBacklog) from = claim.next;
        const isLaneDue = count === 0 || batch % BATCHES_TO_LANE === 0;
        const large = isLaneDue ? await this.resolveLarge(policy, limit) : 0;
        // What they left to others is pending again when they are over.
        const beside: number = count + large === 0 ? await companions.end() : 0;
        if (count + large + beside === 0) {
          await this.batches.finish(policy);
          return total;
        }
        total += count + large + beside;
        isBacklog = !wasTooMuch && (await this.isBacklog(entity, count, size));
        if (isBacklog) onBacklog();
        // More than these share so many keys that they redo each other's work.
        if (isBacklog) companions.begin(this.backlogUnits - (this.drains.get(entity) ?? 0));
        if (isBacklog) total += await this.bulkLoader.workOff(entity, companions.areToStop);
      } catch (error) {
        isPolicyOld = error instanceof PolicyChangedError;
        if (isPolicyOld) continue;
        if (limit === 1 || !isTooMuchAtOnce(error, performance.now() - begun)) throw error;
        [wasTooMuch, isBacklog] = [true, false];
        limit = Math.ceil(Math.min(limit, claim.recordNumbers.length || limit) / 2);
        this.log.batchHalved(entity, limit);
      }
    }
    return total + (await companions.end());
  }

  /** Units of a backlog, as long as there is one. */
  private async drainBacklog(entity: string, shouldStop: () => boolean): Promise<number> {
    let total = 0;
    let from: number | undefined;
    let isBacklog = true;
    while (isBacklog && !shouldStop()) {
      const policy = await this.policies.of(entity);
      try {
        total += await this.bulkLoader.workOff(entity, shouldStop);
        const claim: UnitClaim = new UnitClaim({ which: 'backlog', most: this.backlogSize, from });
        const count = await this.batches.resolve(policy, claim, 'backlog');
        from = claim.next;
        total += count;
        isBacklog = await this.isBacklog(entity, count, this.backlogSize);
      } catch (error) {
        if (!(error instanceof PolicyChangedError)) throw error;
      }
    }
    return total;
  }

  /** A batch of what was left for the lane of large components, unless another worker is in it. */
  private async resolveLarge(policy: ResolutionPolicy, limit: number): Promise<number> {
    const { entity } = policy.entity.declaration;
    const { pending } = this.repositories;
    if (!(await this.transactions.run((tx) => pending.hasLarge(tx, entity)))) return 0;
    return this.batches.resolve(policy, new UnitClaim({ which: 'of-large-components', most: limit }), 'lane');
  }

  /** Asked after a full batch only, so that a single record does not pay for it. */
  private async isBacklog(entity: string, count: number, size: number): Promise<boolean> {
    if (2 * count <= size) return false;
    return this.transactions.run((tx) => this.repositories.pending.hasAtLeast(tx, entity, this.backlogSize));
  }

  /** Whether so many records wait that more than one core has to do with them. */
  async isLarge(entity: string): Promise<boolean> {
    return this.transactions.run((tx) => this.repositories.pending.hasAtLeast(tx, entity, LARGE_BACKLOG));
  }

  /** What `max_locks_per_transaction` of the database has to be for so many units at once; undefined: it is enough. */
  async wantedLocksPerTransaction(unitsAtOnce: number): Promise<number | undefined> {
    const table = await this.transactions.run((tx) => this.repositories.locks.lockTable(tx));
    return wantedLocksPerTransaction(table, unitsAtOnce);
  }

  /** Entities with pending work, for the sweeper. Holds whose time has come make such work, and so do sources that are paused no more. */
  async entitiesWithWork(): Promise<string[]> {
    return this.transactions.run(async (tx) => {
      await this.repositories.dueHolds.end(tx);
      await this.repositories.pending.release(tx);
      await this.repositories.bulkLoads.endForsaken(tx);
      return this.repositories.pending.entitiesWithWork(tx);
    });
  }

  /** Has records that failed tried once more: perhaps this release can resolve them. Answers how many there are. */
  async retryFailed(entities: readonly string[]): Promise<number> {
    return this.transactions.run((tx) => this.repositories.pending.askFailed(tx, entities));
  }
}
