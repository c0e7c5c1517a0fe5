import { Inject, Injectable } from '@nestjs/common';
import { ID_GENERATOR } from '@sogoc/platform';
import type { IdGenerator } from '@sogoc/kernel';
import { RelationRecheckRepository, TransactionRunner, isRecordFault } from '@sogoc/persistence';
import { RelationTypes } from '@sogoc/resolution';

import { inHalves } from '../failing-batches/in-halves';
import { RecheckClaim } from './recheck-claim';
import { RelationCheck } from './relation-check';

/** Changes, and golden records, that one transaction works through. */
const SPREAD_SIZE = 1_000;
const CHECK_SIZE = 200;

/** Inject as {@link RelationUpkeepLog}. */
export const RELATION_UPKEEP_LOG = Symbol('RELATION_UPKEEP_LOG');

/** What the operator is told of: ids only. */
export interface RelationUpkeepLog {
  failed(goldenId: string, error: unknown): void;
}

export const SILENT_RELATION_UPKEEP_LOG: RelationUpkeepLog = { failed: () => undefined };

/** Keeps tasks and readers up to date with relations whose other end changed. Any number of processes may do so at once. */
@Injectable()
export class RelationUpkeepService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly types: RelationTypes,
    private readonly check: RelationCheck,
    private readonly rechecks: RelationRecheckRepository,
    @Inject(ID_GENERATOR) private readonly mint: IdGenerator,
    @Inject(RELATION_UPKEEP_LOG) private readonly log: RelationUpkeepLog,
  ) {}

  /** Works until nothing is left to look at; answers how many golden records were looked at. `shouldStop` is asked between batches. */
  async drain(shouldStop: () => boolean = () => false): Promise<number> {
    const { replacing } = this.types;
    let total = 0;
    while (!shouldStop()) {
      const spread = await this.transactions.run((tx) => this.rechecks.spread(tx, SPREAD_SIZE, replacing));
      const checked = await this.checkBatch(new RecheckClaim({ most: CHECK_SIZE }));
      total += checked;
      if (spread + checked === 0) return total;
    }
    return total;
  }

  /** Has what failed looked at again: perhaps this release can. */
  async retryFailed(): Promise<void> {
    await this.transactions.run((tx) => this.rechecks.retry(tx));
  }

  /** When the look at a golden record of a batch fails, halves are tried until it stands alone and is set aside; the others go on. */
  private async checkBatch(claim: RecheckClaim): Promise<number> {
    try {
      return await this.transactions.run(async (tx) => {
        const goldenIds = await claim.take(tx, this.rechecks);
        await this.check.run(tx, goldenIds, this.mint);
        return goldenIds.length;
      });
    } catch (error) {
      const { goldenIds } = claim;
      const [first] = goldenIds;
      if (first === undefined || !isRecordFault(error)) throw error;
      if (goldenIds.length > 1)
        return inHalves(goldenIds, (half) => this.checkBatch(new RecheckClaim({ goldenIds: half })));
      this.log.failed(first, error);
      await this.transactions.run((tx) => this.rechecks.setAside(tx, first));
      return 1;
    }
  }
}
