import { Inject, Injectable } from '@nestjs/common';
import type { IdGenerator } from '@sogoc/kernel';
import { type Transaction, TransactionRunner } from '@sogoc/persistence';
import { ID_GENERATOR } from '@sogoc/platform';
import {
  composeWrites,
  MAX_LOCKED_RECORDS,
  planUnitOfWork,
  type ResolutionPolicy,
  type ResolutionScope,
  type StandingDecision,
  type UnitPlan,
} from '@sogoc/resolution';

import { UnitRelations } from '../../relations/unit-relations';
import { lockScope, readScope } from './lock-scope';
import { readUnit } from './read-unit';
import { ResolutionRepositories } from './repositories';
import { holdPolicy, inUnitTransaction } from './unit-transaction';
import { writeUnit } from './write-unit';

/** Ends a transaction of which nothing is kept but what was found in it. */
class TakenBackError extends Error {
  constructor(readonly found: unknown) {
    super();
  }
}

/** Events draw numbers under a lock that every commit waits for; those of a preview nobody will read. */
const withoutFeed = (repositories: ResolutionRepositories): ResolutionRepositories =>
  Object.assign(Object.create(repositories) as ResolutionRepositories, { events: { append: async () => undefined } });

/** Records change in none of it, so there are no keys to lock and no edges to find. */
const NO_CHANGE = { changes: [], edgePlan: { removed: [], written: [] } } as const;

/** The transaction of a decision while it is open. */
export interface OpenDecisionUnit {
  readonly tx: Transaction;
  readonly policy: ResolutionPolicy;
  /** It has the entity to itself. */
  readonly alone: boolean;
  /** Nothing is kept. */
  readonly preview?: true;
}

/**
 * The steps of a unit of work in which no record changes, only what stewards decided about records. Whoever decides calls them in
 * this order: lock, plan, apply.
 */
@Injectable()
export class DecisionUnit {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly repositories: ResolutionRepositories,
    private readonly relations: UnitRelations,
    @Inject(ID_GENERATOR) private readonly mint: IdGenerator,
  ) {}

  /** One transaction; `work` may be repeated as a whole, so it keeps nothing between. */
  async run<T>(policy: ResolutionPolicy, work: (unit: OpenDecisionUnit) => Promise<T>): Promise<T> {
    return inUnitTransaction(this.transactions, (tx, alone) => work({ tx, policy, alone }));
  }

  /**
   * Locks these records, and the golden records of all whose clusters may change with theirs.
   * Throws `PolicyChangedError` when the policy is another by now.
   */
  async lock({ tx, policy, alone }: OpenDecisionUnit, recordNumbers: readonly number[]): Promise<ResolutionScope> {
    const { locks } = this.repositories;
    const { entity } = policy.entity.declaration;
    await holdPolicy(tx, locks, policy);
    if (alone || recordNumbers.length > MAX_LOCKED_RECORDS) await locks.takeEntity(tx, entity);
    else {
      await locks.shareEntity(tx, entity);
      await locks.lockRecords(tx, recordNumbers);
    }
    return lockScope(tx, this.repositories, { ...NO_CHANGE, decided: recordNumbers });
  }

  /** What becomes of the locked records' clusters with the decisions that are stored by now. */
  async plan({ tx, policy }: OpenDecisionUnit, scope: ResolutionScope): Promise<UnitPlan> {
    return planUnitOfWork(policy, [], await readUnit(tx, this.repositories, [], scope), this.mint);
  }

  /** Brings the state in line with the plan. Nothing may follow it in the transaction. */
  async apply({ tx, policy, preview }: OpenDecisionUnit, unit: UnitPlan): Promise<void> {
    const { declaration } = policy.entity;
    await writeUnit(
      tx,
      preview ? withoutFeed(this.repositories) : this.repositories,
      composeWrites({ ...NO_CHANGE, declaration, unit }, this.mint),
      this.relations,
    );
  }

  /** Does the work as if in earnest, but for the feed, then takes all of it back; whoever waits for its locks waits as for a decision. */
  async preview<T>(policy: ResolutionPolicy, work: (unit: OpenDecisionUnit) => Promise<T>): Promise<T> {
    try {
      return await inUnitTransaction(this.transactions, async (tx, alone): Promise<never> => {
        throw new TakenBackError(await work({ tx, policy, alone, preview: true }));
      });
    } catch (error) {
      if (!(error instanceof TakenBackError)) throw error;
      return error.found as T;
    }
  }

  /** What would become of the records' clusters if a decision were made; reads one snapshot and writes nothing. */
  async suppose(policy: ResolutionPolicy, supposed: StandingDecision): Promise<UnitPlan> {
    return this.transactions.run(async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const decided = [...supposed.left, ...supposed.right];
      const scope = await readScope(tx, this.repositories, { ...NO_CHANGE, decided });
      return planUnitOfWork(policy, [], await readUnit(tx, this.repositories, [], scope, [supposed]), this.mint);
    });
  }
}
