import { Inject, Injectable, Optional } from '@nestjs/common';
import { identityOrderHash } from '@sogoc/matching';
import { isRecordFault, TransactionRunner } from '@sogoc/persistence';
import { PolicyChangedError, type ResolutionPolicy, type ResolutionProblem, SET_ASIDE_CODE } from '@sogoc/resolution';

import { inHalves } from '../failing-batches/in-halves';
import { FloodBrake } from './braking/flood-brake';
import { SourceFloodedError } from './errors';
import { RESOLUTION_LOG, type ResolutionLog } from './logging/resolution-log';
import { ResolutionRepositories } from './unit-of-work/repositories';
import { UnitClaim } from './unit-of-work/unit-claim';
import { type UnitMode, type UnitOutcome, UnitOfWorkRunner } from './unit-of-work/unit-of-work-runner';

const UNRESOLVABLE: ResolutionProblem = {
  code: SET_ASIDE_CODE,
  detail: 'The record could not be resolved; what was in force of it before stays. It can be replayed.',
};

/** Resolves one batch so that a record which cannot be resolved keeps none of the others back. */
@Injectable()
export class BatchResolver {
  constructor(
    private readonly unit: UnitOfWorkRunner,
    private readonly transactions: TransactionRunner,
    private readonly repositories: ResolutionRepositories,
    @Inject(RESOLUTION_LOG) private readonly log: ResolutionLog,
    /** Without it no source is ever paused. */
    @Optional() private readonly brake?: FloodBrake,
  ) {}

  /**
   * When a record of a batch cannot be resolved, halves are tried until it stands alone and is set aside; the others go on. Answers how
   * many records were worked through.
   */
  async resolve(policy: ResolutionPolicy, claim: UnitClaim, mode: UnitMode): Promise<number> {
    const startedAt = performance.now();
    try {
      return this.report(policy, await this.runUnit(mode, policy, claim), startedAt);
    } catch (error) {
      const { recordNumbers } = claim;
      if (!isFaultOfRecord(error) || recordNumbers.length === 0) throw error;
      if (recordNumbers.length === 1) return this.resolveAlone(policy, recordNumbers[0]!, mode);
      return inHalves(recordNumbers, (half) => this.resolve(policy, claimOf(half), mode));
    }
  }

  /** Tried once more, since a broken rule of the schema can come of a race; then it is set aside as failed. */
  private async resolveAlone(policy: ResolutionPolicy, recordNumber: number, mode: UnitMode): Promise<number> {
    const startedAt = performance.now();
    try {
      return this.report(policy, await this.runUnit(mode, policy, claimOf([recordNumber])), startedAt);
    } catch (error) {
      if (!isFaultOfRecord(error)) throw error;
      this.log.failed(policy.entity.declaration.entity, recordNumber, error);
      await this.setAside(policy, recordNumber);
      return 1;
    }
  }

  /** What was counted of drains that are over is written down. */
  async finish({ entity: { declaration } }: ResolutionPolicy): Promise<void> {
    await this.brake?.writeDown(declaration.entity);
  }

  /** When a source floods it is paused, and the unit is run again without its records. */
  private async runUnit(mode: UnitMode, policy: ResolutionPolicy, claim: UnitClaim): Promise<UnitOutcome> {
    const { entity } = policy.entity.declaration;
    for (;;) {
      try {
        const outcome = await this.unit.runIn(mode, policy, claim, this.brake);
        await this.brake?.note(entity, outcome.flows);
        return outcome;
      } catch (error) {
        if (!(error instanceof SourceFloodedError)) throw error;
        await this.brake?.stop(entity, error.floods);
      }
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

const claimOf = (recordNumbers: readonly number[]): UnitClaim => new UnitClaim({ which: 'these', recordNumbers });

/** A unit that was late for a change of policy is repeated, whatever is in it. */
const isFaultOfRecord = (error: unknown): boolean => !(error instanceof PolicyChangedError) && isRecordFault(error);
