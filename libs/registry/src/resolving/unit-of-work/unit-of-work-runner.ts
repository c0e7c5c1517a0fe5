import { Inject, Injectable } from '@nestjs/common';
import type { IdGenerator } from '@sogoc/kernel';
import { type Transaction, TransactionRunner } from '@sogoc/persistence';
import { ID_GENERATOR } from '@sogoc/platform';
import {
  changedNumbersOf,
  composeWrites,
  planEdgesOfChanges,
  planUnitOfWork,
  type RecordChange,
  type ResolutionPolicy,
  type SourceFlow,
} from '@sogoc/resolution';

import { UnitRelations } from '../../relations/unit-relations';
import type { FloodBrake } from '../braking/flood-brake';
import { LargeComponentError } from '../errors';
import { confirmShiftedEdges } from './confirm-shifted-edges';
import { lockAlone, lockInBulk, lockShared } from './lock-claimed-records';
import { lockScope } from './lock-scope';
import { type LoadedSlice, readSlice } from './loaded-slice';
import { readCandidates } from './read-candidates';
import { readSliceCandidates, type SliceCandidates } from './read-slice-candidates';
import { readUnit } from './read-unit';
import { ResolutionRepositories } from './repositories';
import type { UnitClaim } from './unit-claim';
import { holdPolicy, inUnitTransaction } from './unit-transaction';
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
  /** What each source brought; none where no brake looks. */
  readonly flows: readonly SourceFlow[];
}

const NOTHING = { recordNumbers: [], newReceiptNumbers: [], failed: 0, flows: [] };

/** Looks at what a unit is about to write; when it throws, nothing is written. Left out: no source is ever stopped. */
export type UnitBrake = Pick<FloodBrake, 'assess'>;

/** How a unit of work goes about it, each beside the others: a batch, one of a backlog, a slice of a bulk load, or in the lane of large components. */
export type UnitMode = 'shared' | 'backlog' | 'slice' | 'lane';

/** How each locks what it claimed; `alone` is for what cannot be done beside others. */
const LOCKS = {
  shared: lockShared,
  backlog: lockInBulk,
  slice: lockInBulk,
  lane: lockShared,
  alone: lockAlone,
} as const;

interface UnitSteps {
  readonly mode: keyof typeof LOCKS;
  readonly brake: UnitBrake | undefined;
  /** Claimed records that are left for the lane. */
  readonly large?: ReadonlySet<number>;
}

/**
 * Runs units of work: claim pending records, lock them and their keys, find and score candidates, lock the goldens of their
 * components, read what stands, plan purely, write, publish events. A push, a delete and a replay take this path; a decision takes
 * that of `DecisionUnit`.
 */
@Injectable()
export class UnitOfWorkRunner {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly repositories: ResolutionRepositories,
    private readonly relations: UnitRelations,
    @Inject(ID_GENERATOR) private readonly mint: IdGenerator,
  ) {}

  /** {@link run}, {@link runMany} or {@link runInLane}. */
  async runIn(mode: UnitMode, policy: ResolutionPolicy, claim: UnitClaim, brake?: UnitBrake): Promise<UnitOutcome> {
    if (mode === 'shared') return this.run(policy, claim, brake);
    return mode === 'lane' ? this.runInLane(policy, claim, brake) : this.runMany(mode, policy, claim, brake);
  }

  /** What turns out to belong to a large component is left for {@link runInLane}. */
  async run(policy: ResolutionPolicy, claim: UnitClaim, brake?: UnitBrake): Promise<UnitOutcome> {
    const large = new Set<number>();
    for (;;) {
      try {
        const outcome = await inUnitTransaction(this.transactions, (tx, alone) =>
          this.resolve(tx, policy, claim, { mode: alone ? 'alone' : 'shared', brake, large }),
        );
        return { ...outcome, handedOver: large.size };
      } catch (error) {
        if (!(error instanceof LargeComponentError)) throw error;
        error.recordNumbers.forEach((recordNumber) => large.add(recordNumber));
      }
    }
  }

  /** As {@link run}, of thousands of records: they are locked in bulk, so the claim may take as many as memory holds. */
  async runMany(
    mode: 'backlog' | 'slice',
    policy: ResolutionPolicy,
    claim: UnitClaim,
    brake?: UnitBrake,
  ): Promise<UnitOutcome> {
    const outcome = await inUnitTransaction(this.transactions, (tx, alone) =>
      this.resolve(tx, policy, claim, { mode: alone ? 'alone' : mode, brake }),
    );
    return { ...outcome, handedOver: 0 };
  }

  /** Components of any size, one such unit of an entity at a time; others go on beside it. Nothing is done while there is another. */
  async runInLane(policy: ResolutionPolicy, claim: UnitClaim, brake?: UnitBrake): Promise<UnitOutcome> {
    const { entity } = policy.entity.declaration;
    const outcome = await inUnitTransaction(this.transactions, async (tx, alone) => {
      if (!(await this.repositories.locks.tryLane(tx, entity))) return NOTHING;
      return this.resolve(tx, policy, claim, { mode: alone ? 'alone' : 'lane', brake });
    });
    return { ...outcome, handedOver: 0 };
  }

  private async resolve(
    tx: Transaction,
    policy: ResolutionPolicy,
    claim: UnitClaim,
    { mode, brake, large }: UnitSteps,
  ): Promise<Omit<UnitOutcome, 'handedOver'>> {
    const { repositories, mint } = this;
    const { declaration } = policy.entity;
    const alone = mode === 'alone';
    const [, claimed] = await tx.inOneTrip(() => [
      holdPolicy(tx, repositories.locks, policy),
      this.claim(tx, declaration.entity, claim, large),
    ]);
    if (claimed.length === 0) return NOTHING;
    const slice = mode === 'slice' && claim.slice ? await readSlice(tx, repositories, claim.slice, claimed) : undefined;
    const subject = { policy, recordNumbers: claimed, isLane: mode === 'lane', slice };
    const locked = await LOCKS[mode](tx, repositories, subject);
    const { changes, candidates } = await this.compare(tx, policy, locked.changes, slice);
    const recordNumbers = slice ? changedNumbersOf(changes) : locked.recordNumbers;
    const edgePlan = planEdgesOfChanges(policy, changes, candidates);
    const scope = await lockScope(tx, repositories, { changes, edgePlan }, { alone, large: mode !== 'shared' });
    if (!alone) await confirmShiftedEdges(tx, repositories, candidates);
    const unit = planUnitOfWork(policy, changes, await readUnit(tx, repositories, changes, scope), mint);
    const writes = composeWrites({ declaration, changes, edgePlan, unit }, mint);
    const flows = (await brake?.assess(tx, changes, writes)) ?? [];
    await writeUnit(tx, repositories, writes, this.relations, slice);
    return { recordNumbers, ...newsOf(changes), flows };
  }

  private async compare(
    tx: Transaction,
    policy: ResolutionPolicy,
    changes: readonly RecordChange[],
    slice: LoadedSlice | undefined,
  ): Promise<SliceCandidates> {
    if (slice) return readSliceCandidates(tx, this.repositories, policy, { changes, slice });
    return { changes, candidates: await readCandidates(tx, this.repositories, policy, changes) };
  }

  private async claim(
    tx: Transaction,
    entity: string,
    claim: UnitClaim,
    large: ReadonlySet<number> = new Set(),
  ): Promise<readonly number[]> {
    const { pending } = this.repositories;
    const claimed = await claim.take(tx, this.repositories, entity);
    const left = claimed.filter((recordNumber) => large.has(recordNumber));
    if (left.length > 0) await pending.add(tx, entity, left, { large: true });
    return claimed.filter((recordNumber) => !large.has(recordNumber));
  }
}

function newsOf(changes: readonly RecordChange[]): Pick<UnitOutcome, 'newReceiptNumbers' | 'failed'> {
  const news = changes.filter(({ before, after }) => before?.newestReceiptNumber !== after.newestReceiptNumber);
  return {
    newReceiptNumbers: news.map(({ after }) => after.newestReceiptNumber),
    failed: news.filter(({ after }) => after.status === 'failed').length,
  };
}
