import type { IdGenerator } from '@sogoc/kernel';
import type { Transaction, TransactionRunner } from '@sogoc/persistence';
import {
  composeWrites,
  type EdgePlan,
  planUnitOfWork,
  PolicyChangedError,
  type RecordChange,
  type ResolutionPolicy,
  type ScopeOrigin,
  type StandingDecision,
  type UnitPlan,
} from '@sogoc/resolution';

import type { UnitRelations } from '../../relations/unit-relations';
import { LargeComponentError, ScopeKeepsGrowingError } from '../errors';
import { MAX_LOCKED_RECORDS } from '../lock-table';
import { claimAlone, type ClaimRecords, claimShared } from './claim-changes';
import type { DecisionWork } from './decision-work';
import { lockScope, readScope } from './lock-scope';
import { planEdgesOfChanges } from './read-edges';
import { readUnit } from './read-unit';
import { ResolutionRepositories } from './repositories';
import { writeUnit } from './write-unit';

/** What a unit of work did. */
export interface UnitOutcome {
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

const NO_EDGES: EdgePlan = { removed: [], written: [] };

/** How a unit of work goes about it: beside others, with the entity to itself, or in the lane of large components, beside others again. */
type UnitMode = 'shared' | 'alone' | 'lane';

/**
 * Runs units of work: claim pending records, lock them and their keys, find and score candidates, lock the goldens of their
 * components, read what stands, plan purely, write, publish events. A push, a delete, a replay and a decision all take this path.
 */
export class UnitOfWorkRunner {
  private readonly repositories = new ResolutionRepositories();

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly mint: IdGenerator,
    /** Left out where nobody reads relations. */
    private readonly relations?: UnitRelations,
  ) {}

  /** What turns out to belong to a large component is left for {@link runInLane}. */
  async run(policy: ResolutionPolicy, claim: ClaimRecords): Promise<UnitOutcome> {
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
        const outcome = await this.inOneTransaction((tx, alone) =>
          this.resolve(tx, policy, claimOthers, alone ? 'alone' : 'shared'),
        );
        return { ...outcome, handedOver: large.size };
      } catch (error) {
        if (!(error instanceof LargeComponentError)) throw error;
        error.recordNumbers.forEach((recordNumber) => large.add(recordNumber));
      }
    }
  }

  /** As {@link run}, with the entity to itself: for a backlog. Locks nothing else, so the claim may take as many as memory holds. */
  async runAlone(policy: ResolutionPolicy, claim: ClaimRecords): Promise<UnitOutcome> {
    const outcome = await this.transactions.run((tx) => this.resolve(tx, policy, claim, 'alone'));
    return { ...outcome, handedOver: 0 };
  }

  /** Components of any size, one such unit of an entity at a time; others go on beside it. Nothing is done while there is another. */
  async runInLane(policy: ResolutionPolicy, claim: ClaimRecords): Promise<UnitOutcome> {
    const { entity } = policy.entity.declaration;
    const outcome = await this.inOneTransaction(async (tx, alone) => {
      if (!(await this.repositories.locks.tryLane(tx, entity))) return NOTHING;
      return this.resolve(tx, policy, claim, alone ? 'alone' : 'lane');
    });
    return { ...outcome, handedOver: 0 };
  }

  /** Stores what a steward decided and brings the state in line with it, or does neither. */
  async decide(policy: ResolutionPolicy, work: DecisionWork): Promise<void> {
    await this.inOneTransaction((tx, alone) => this.carryOut(tx, policy, work, alone));
  }

  /** What would become of the records' clusters if a decision were made; reads one snapshot and writes nothing. */
  async suppose(policy: ResolutionPolicy, supposed: StandingDecision): Promise<UnitPlan> {
    return this.transactions.run(async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const scope = await readScope(tx, this.repositories, decidedOrigin([...supposed.left, ...supposed.right]));
      return planUnitOfWork(policy, [], await readUnit(tx, this.repositories, [], scope, [supposed]), this.mint);
    });
  }

  private async inOneTransaction<T>(work: (tx: Transaction, alone: boolean) => Promise<T>): Promise<T> {
    try {
      return await this.transactions.run((tx) => work(tx, false));
    } catch (error) {
      if (!(error instanceof ScopeKeepsGrowingError)) throw error;
      return this.transactions.run((tx) => work(tx, true));
    }
  }

  private async resolve(
    tx: Transaction,
    policy: ResolutionPolicy,
    claim: ClaimRecords,
    mode: UnitMode,
  ): Promise<Omit<UnitOutcome, 'handedOver'>> {
    const { repositories, mint } = this;
    const { declaration } = policy.entity;
    const alone = mode === 'alone';
    await this.holdPolicy(tx, policy);
    const claimChanges = alone ? claimAlone : claimShared;
    const claimed = await claimChanges(tx, repositories, { policy, claim, isLane: mode === 'lane' });
    if (claimed === undefined) return NOTHING;
    const { recordNumbers, changes } = claimed;
    const edgePlan = await planEdgesOfChanges(tx, repositories, policy, changes);
    const scope = await lockScope(tx, repositories, { changes, edgePlan }, { alone, large: mode !== 'shared' });
    const unit = planUnitOfWork(policy, changes, await readUnit(tx, repositories, changes, scope), mint);
    await writeUnit(tx, repositories, composeWrites({ declaration, changes, edgePlan, unit }, mint), this.relations);
    return { recordNumbers, ...newsOf(changes) };
  }

  /** Records change in none of it, so there are no keys to lock and no edges to find. */
  private async carryOut(tx: Transaction, policy: ResolutionPolicy, work: DecisionWork, alone: boolean): Promise<void> {
    const { repositories, mint } = this;
    const { declaration } = policy.entity;
    const decided = await work.store(tx);
    await this.holdPolicy(tx, policy);
    await this.lockDecided(tx, declaration.entity, decided, alone);
    const scope = await lockScope(tx, repositories, decidedOrigin(decided));
    await work.confirm(tx, scope);
    const unit = planUnitOfWork(policy, [], await readUnit(tx, repositories, [], scope), mint);
    if (!(await work.accept(tx, unit))) return;
    const writes = composeWrites({ declaration, changes: [], edgePlan: NO_EDGES, unit }, mint);
    await writeUnit(tx, repositories, writes, this.relations);
  }

  private async lockDecided(
    tx: Transaction,
    entity: string,
    decided: readonly number[],
    alone: boolean,
  ): Promise<void> {
    const { locks } = this.repositories;
    if (alone || decided.length > MAX_LOCKED_RECORDS) return locks.takeEntity(tx, entity);
    await locks.shareEntity(tx, entity);
    await locks.lockRecords(tx, decided);
  }

  /** What is written under a former policy after a change would never be looked at again, so a change waits and a late unit gives up. */
  private async holdPolicy(tx: Transaction, { revision }: ResolutionPolicy): Promise<void> {
    if ((await this.repositories.locks.sharePolicy(tx)) !== revision) throw new PolicyChangedError();
  }
}

const decidedOrigin = (decided: readonly number[]): ScopeOrigin => ({ changes: [], edgePlan: NO_EDGES, decided });

function newsOf(changes: readonly RecordChange[]): Pick<UnitOutcome, 'newReceiptNumbers' | 'failed'> {
  const news = changes.filter(({ before, after }) => before?.newestReceiptNumber !== after.newestReceiptNumber);
  return {
    newReceiptNumbers: news.map(({ after }) => after.newestReceiptNumber),
    failed: news.filter(({ after }) => after.status === 'failed').length,
  };
}
