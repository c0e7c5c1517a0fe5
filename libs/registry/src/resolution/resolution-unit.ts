import type { IdGenerator } from '@sogoc/kernel';
import type { StandingDecision, Transaction, UnitOfWork } from '@sogoc/persistence';

import type { UnitRelations } from '../relations/unit-relations';
import { applyUnit } from './apply-unit';
import { findEdges, touchedKeys } from './find-edges';
import type { DecisionWork } from './decision-work';
import { planUnit, type UnitPlan } from './plan-unit';
import { readRecordChanges, type RecordChange } from './record-changes';
import type { ResolutionPolicy } from './resolution-policy';
import { ResolutionRepositories } from './resolution-repositories';
import { lockScope, readScope, ScopeKeepsGrowingError } from './resolution-scope';

/** What a unit of work did. */
export interface ResolvedUnit {
  /** None when there was nothing to claim. */
  readonly recordNos: readonly number[];
  /** Of each record with news, the newest version, which nobody had considered before. */
  readonly newReceiptNos: readonly number[];
  /** How many of those versions could not be standardised. */
  readonly failed: number;
}

const NOTHING: ResolvedUnit = { recordNos: [], newReceiptNos: [], failed: 0 };

/** Keys that one unit of work may lock. */
const MAX_UNIT_KEYS = 2_000;

/** Records that a decision locks one by one; one about more of them has the entity to itself. */
const MAX_LOCKED_RECORDS = 500;

const NO_CHANGE = { changes: [], edgePlan: { removed: [], written: [] } } as const;

/** Which pending records a unit takes; they are claimed in its transaction. */
export type ClaimRecords = (tx: Transaction, repositories: ResolutionRepositories) => Promise<number[]>;

/**
 * One unit of work: claim pending records, lock them and their keys, find and score candidates, lock the goldens of their
 * components, plan purely, write, publish events. A push, a delete, a replay and a decision all take this path.
 */
export class ResolutionUnit {
  private readonly repositories = new ResolutionRepositories();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mint: IdGenerator,
    /** Left out where nobody reads relations. */
    private readonly relations?: UnitRelations,
  ) {}

  async run(policy: ResolutionPolicy, claim: ClaimRecords): Promise<ResolvedUnit> {
    return this.inOneTransaction((tx, alone) => this.resolve(tx, policy, claim, alone));
  }

  /** Stores what a steward decided and brings the state in line with it, or does neither. */
  async decide(policy: ResolutionPolicy, work: DecisionWork): Promise<void> {
    await this.inOneTransaction((tx, alone) => this.carryOut(tx, policy, work, alone));
  }

  /** What would become of the records' clusters if a decision were made; reads one snapshot and writes nothing. */
  async suppose(policy: ResolutionPolicy, supposed: StandingDecision): Promise<UnitPlan> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const decided = [...supposed.left, ...supposed.right];
      const scope = await readScope(tx, this.repositories, { ...NO_CHANGE, decided });
      return planUnit(tx, this.repositories, policy, [], scope, this.mint, { supposed: [supposed] });
    });
  }

  private async inOneTransaction<T>(work: (tx: Transaction, alone: boolean) => Promise<T>): Promise<T> {
    try {
      return await this.unitOfWork.run((tx) => work(tx, false));
    } catch (error) {
      if (!(error instanceof ScopeKeepsGrowingError)) throw error;
      return this.unitOfWork.run((tx) => work(tx, true));
    }
  }

  /** Records change in none of it, so there are no keys to lock and no edges to find. */
  private async carryOut(tx: Transaction, policy: ResolutionPolicy, work: DecisionWork, alone: boolean): Promise<void> {
    const { repositories } = this;
    const { declaration } = policy.entity;
    const decided = await work.store(tx);
    if (alone || decided.length > MAX_LOCKED_RECORDS) await repositories.locks.takeEntity(tx, declaration.entity);
    else {
      await repositories.locks.shareEntity(tx, declaration.entity);
      await repositories.locks.lockRecords(tx, decided);
    }
    const scope = await lockScope(tx, repositories, { ...NO_CHANGE, decided });
    await work.confirm(tx, scope);
    const unit = await planUnit(tx, repositories, policy, [], scope, this.mint);
    if (await work.accept(tx, unit))
      await applyUnit(tx, repositories, declaration, [], NO_CHANGE.edgePlan, unit, this.mint, this.relations);
  }

  private async resolve(
    tx: Transaction,
    policy: ResolutionPolicy,
    claim: ClaimRecords,
    alone: boolean,
  ): Promise<ResolvedUnit> {
    const { repositories } = this;
    const { entity } = policy.entity.declaration;
    if (alone) await repositories.locks.takeEntity(tx, entity);
    else await repositories.locks.shareEntity(tx, entity);
    const recordNos = await claim(tx, repositories);
    if (recordNos.length === 0) return NOTHING;

    await repositories.locks.lockRecords(tx, recordNos);
    const changes = await this.takeAsManyAsLocksAllow(
      tx,
      entity,
      await readRecordChanges(tx, repositories, policy, recordNos),
    );
    await repositories.locks.lockMatchKeys(tx, touchedKeys(changes));
    const edgePlan = await findEdges(tx, repositories, policy, changes);
    const scope = await lockScope(tx, repositories, { changes, edgePlan });
    const plan = await planUnit(tx, repositories, policy, changes, scope, this.mint);
    await applyUnit(tx, repositories, policy.entity.declaration, changes, edgePlan, plan, this.mint, this.relations);
    return { recordNos, ...newsOf(changes) };
  }

  /** A unit ends at so many keys, because each is a lock: what is past them goes back to wait for the next. */
  private async takeAsManyAsLocksAllow(
    tx: Transaction,
    entity: string,
    changes: readonly RecordChange[],
  ): Promise<readonly RecordChange[]> {
    let keys = 0;
    const end = changes.findIndex(
      ({ before, after }) => (keys += (before?.matchKeys.length ?? 0) + after.matchKeys.length) > MAX_UNIT_KEYS,
    );
    if (end <= 0) return changes;
    const rest = changes.slice(end).map(({ after }) => after.recordNo);
    await this.repositories.pending.add(tx, entity, rest);
    return changes.slice(0, end);
  }
}

function newsOf(changes: readonly RecordChange[]): Pick<ResolvedUnit, 'newReceiptNos' | 'failed'> {
  const news = changes.filter(({ before, after }) => before?.newestReceiptNo !== after.newestReceiptNo);
  return {
    newReceiptNos: news.map(({ after }) => after.newestReceiptNo),
    failed: news.filter(({ after }) => after.status === 'failed').length,
  };
}
