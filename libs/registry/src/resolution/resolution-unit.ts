import type { IdGenerator } from '@sogoc/kernel';
import type { Transaction, TransactionRunner } from '@sogoc/persistence';

import type { UnitRelations } from '../relations/unit-relations';
import { applyUnit } from './apply-unit';
import { findEdges, touchedKeys } from './find-edges';
import { LargeComponentError } from './large-components';
import { MAX_UNIT_KEYS } from './lock-table';
import { planUnit } from './plan-unit';
import { confirmRecordChanges, readRecordChanges, standardiseRecords, type RecordChange } from './record-changes';
import type { ResolutionPolicy } from './resolution-policy';
import { ResolutionRepositories } from './resolution-repositories';
import { lockScope } from './resolution-scope';
import { holdPolicy, inUnitTransaction } from './unit-transaction';

/** What a unit of work did. */
export interface ResolvedUnit {
  /** None when there was nothing to claim. */
  readonly recordNumbers: readonly number[];
  /** Of each record with news, the newest version, which nobody had considered before. */
  readonly newReceiptNumbers: readonly number[];
  /** How many of those versions could not be standardised. */
  readonly failed: number;
  /** Claimed records that wait for the lane of large components now. */
  readonly handedOver: number;
}

const NOTHING = { recordNumbers: [], newReceiptNumbers: [], failed: 0 };

/** How a unit of work goes about it: beside others, with the entity to itself, or in the lane of large components, beside others again. */
type UnitMode = 'shared' | 'alone' | 'lane';

interface ClaimedChanges {
  readonly recordNumbers: readonly number[];
  readonly changes: readonly RecordChange[];
}

/** Which pending records a unit takes; they are claimed in its transaction. */
export type ClaimRecords = (tx: Transaction, repositories: ResolutionRepositories) => Promise<number[]>;

/**
 * One unit of work: claim pending records, lock them and their keys, find and score candidates, lock the goldens of their
 * components, plan purely, write, publish events. A push, a delete and a replay take this path; a decision that of `DecisionUnit`.
 */
export class ResolutionUnit {
  private readonly repositories = new ResolutionRepositories();

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly mint: IdGenerator,
    /** Left out where nobody reads relations. */
    private readonly relations?: UnitRelations,
  ) {}

  /** What turns out to belong to a large component is left for {@link runInLane}. */
  async run(policy: ResolutionPolicy, claim: ClaimRecords): Promise<ResolvedUnit> {
    const { entity } = policy.entity.declaration;
    const large = new Set<number>();
    const claimOthers: ClaimRecords = async (tx, repositories) => {
      const claimed = await claim(tx, repositories);
      const left = claimed.filter((recordNumber) => large.has(recordNumber));
      if (left.length > 0) await repositories.pending.add(tx, entity, left, { large: true });
      return claimed.filter((recordNumber) => !large.has(recordNumber));
    };
    for (;;) {
      try {
        const unit = await inUnitTransaction(this.transactions, (tx, alone) =>
          this.resolve(tx, policy, claimOthers, alone ? 'alone' : 'shared'),
        );
        return { ...unit, handedOver: large.size };
      } catch (error) {
        if (!(error instanceof LargeComponentError)) throw error;
        error.recordNumbers.forEach((recordNumber) => large.add(recordNumber));
      }
    }
  }

  /** As {@link run}, with the entity to itself: for a backlog. Locks nothing else, so the claim may take as many as memory holds. */
  async runAlone(policy: ResolutionPolicy, claim: ClaimRecords): Promise<ResolvedUnit> {
    const unit = await this.transactions.run((tx) => this.resolve(tx, policy, claim, 'alone'));
    return { ...unit, handedOver: 0 };
  }

  /** Components of any size, one such unit of an entity at a time; others go on beside it. Nothing is done while there is another. */
  async runInLane(policy: ResolutionPolicy, claim: ClaimRecords): Promise<ResolvedUnit> {
    const { entity } = policy.entity.declaration;
    const unit = await inUnitTransaction(this.transactions, async (tx, alone) => {
      if (!(await this.repositories.locks.tryLane(tx, entity))) return NOTHING;
      return this.resolve(tx, policy, claim, alone ? 'alone' : 'lane');
    });
    return { ...unit, handedOver: 0 };
  }

  private async resolve(
    tx: Transaction,
    policy: ResolutionPolicy,
    claim: ClaimRecords,
    mode: UnitMode,
  ): Promise<Omit<ResolvedUnit, 'handedOver'>> {
    const { repositories } = this;
    const { declaration } = policy.entity;
    await holdPolicy(tx, repositories.locks, policy);
    const alone = mode === 'alone';
    const claimed = await (alone ? this.claimAlone(tx, policy, claim) : this.claimShared(tx, policy, claim, mode));
    if (claimed === undefined) return NOTHING;
    const { recordNumbers, changes } = claimed;
    const edgePlan = await findEdges(tx, repositories, policy, changes);
    const scope = await lockScope(tx, repositories, { changes, edgePlan, alone, large: mode !== 'shared' });
    const plan = await planUnit(tx, repositories, policy, changes, scope, this.mint);
    await applyUnit(tx, repositories, declaration, changes, edgePlan, plan, this.mint, this.relations);
    return { recordNumbers, ...newsOf(changes) };
  }

  /** Others work on the entity too, so records and keys are locked one by one. */
  private async claimShared(
    tx: Transaction,
    policy: ResolutionPolicy,
    claim: ClaimRecords,
    mode: UnitMode,
  ): Promise<ClaimedChanges | undefined> {
    const { repositories } = this;
    const { entity } = policy.entity.declaration;
    await repositories.locks.shareEntity(tx, entity);
    const recordNumbers = await claim(tx, repositories);
    if (recordNumbers.length === 0) return undefined;
    await repositories.locks.lockRecords(tx, recordNumbers);
    const changes = await this.takeAsManyAsLocksAllow(
      tx,
      entity,
      await readRecordChanges(tx, repositories, policy, recordNumbers),
      mode,
    );
    await repositories.locks.lockBlockingKeys(tx, touchedKeys(changes));
    await repositories.locks.lockDecisionsAhead(
      tx,
      changes.map(({ after }) => after.recordNumber),
    );
    return { recordNumbers, changes };
  }

  /** Nobody is kept waiting while records are standardised; what comes of it is confirmed once the entity is the unit's own. */
  private async claimAlone(
    tx: Transaction,
    policy: ResolutionPolicy,
    claim: ClaimRecords,
  ): Promise<ClaimedChanges | undefined> {
    const { repositories } = this;
    const recordNumbers = await claim(tx, repositories);
    if (recordNumbers.length === 0) return undefined;
    const standardised = await standardiseRecords(tx, repositories, policy, recordNumbers);
    await repositories.locks.takeEntity(tx, policy.entity.declaration.entity);
    return { recordNumbers, changes: await confirmRecordChanges(tx, repositories, policy, standardised) };
  }

  /** A unit ends at so many keys, because each is a lock: what is past them goes back to wait for the next. */
  private async takeAsManyAsLocksAllow(
    tx: Transaction,
    entity: string,
    changes: readonly RecordChange[],
    mode: UnitMode,
  ): Promise<readonly RecordChange[]> {
    let keys = 0;
    const end = changes.findIndex(
      ({ before, after }) => (keys += (before?.blockingKeys.length ?? 0) + after.blockingKeys.length) > MAX_UNIT_KEYS,
    );
    if (end <= 0) return changes;
    const rest = changes.slice(end).map(({ after }) => after.recordNumber);
    await this.repositories.pending.add(tx, entity, rest, { large: mode === 'lane' });
    return changes.slice(0, end);
  }
}

function newsOf(changes: readonly RecordChange[]): Pick<ResolvedUnit, 'newReceiptNumbers' | 'failed'> {
  const news = changes.filter(({ before, after }) => before?.newestReceiptNumber !== after.newestReceiptNumber);
  return {
    newReceiptNumbers: news.map(({ after }) => after.newestReceiptNumber),
    failed: news.filter(({ after }) => after.status === 'failed').length,
  };
}
