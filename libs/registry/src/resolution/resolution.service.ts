import { identityOrderHash } from '@sogoc/matching';
import { sqlStateOf, type ResolutionProblem, type UnitOfWork } from '@sogoc/persistence';

import type { CurrentPolicy } from './current-policy';
import { isRecordFault } from './is-record-fault';
import type { ResolutionLog } from './resolution-log';
import type { ResolutionPolicy } from './resolution-policy';
import { ResolutionRepositories } from './resolution-repositories';
import type { ClaimRecords, ResolutionUnit, ResolvedUnit } from './resolution-unit';

/** PostgreSQL's "out of shared memory": the lock table is full. */
const LOCK_TABLE_FULL = '53200';
const MAX_BATCH = 500;

const UNRESOLVABLE: ResolutionProblem = {
  code: 'resolution-failed',
  detail: 'The record could not be resolved; what was in force of it before stays. It can be replayed.',
};

/** Resolves what is pending, in batches, until nothing is left to claim. Any number of processes may do so at once. */
export class ResolutionService {
  private readonly repositories = new ResolutionRepositories();

  constructor(
    private readonly policies: CurrentPolicy,
    private readonly unit: ResolutionUnit,
    private readonly unitOfWork: UnitOfWork,
    private readonly log: ResolutionLog,
    /** Records of one unit of work at most. */
    private readonly batchSize: number = MAX_BATCH,
  ) {}

  /** Answers how many records were worked through. `shouldStop` is asked between batches. */
  async drain(entity: string, shouldStop: () => boolean = () => false): Promise<number> {
    let total = 0;
    let limit = this.batchSize;
    while (!shouldStop()) {
      const policy = await this.policies.of(entity);
      try {
        const count = await this.resolveBatch(policy, (tx, { pending }) => pending.claim(tx, entity, limit));
        if (count === 0) return total;
        total += count;
      } catch (error) {
        if (sqlStateOf(error) !== LOCK_TABLE_FULL || limit === 1) throw error;
        limit = Math.ceil(limit / 2);
        this.log.batchHalved(entity, limit);
      }
    }
    return total;
  }

  /** Entities with pending work, for the sweeper. Holds whose time has come make such work. */
  async entitiesWithWork(): Promise<string[]> {
    return this.unitOfWork.run(async (tx) => {
      await this.repositories.decisionState.endDueHolds(tx);
      return this.repositories.pending.entitiesWithWork(tx);
    });
  }

  /** When a record of a batch cannot be resolved, halves are tried until it stands alone; the others go on. */
  private async resolveBatch(policy: ResolutionPolicy, claim: ClaimRecords): Promise<number> {
    let claimed: number[] = [];
    const remembering: ClaimRecords = async (tx, repositories) => (claimed = await claim(tx, repositories));
    const startedAt = performance.now();
    try {
      return this.told(policy, await this.unit.run(policy, remembering), startedAt);
    } catch (error) {
      if (!isRecordFault(error) || claimed.length === 0) throw error;
      if (claimed.length === 1) return this.resolveAlone(policy, claimed[0]!, error);
      const middle = Math.ceil(claimed.length / 2);
      let count = 0;
      for (const half of [claimed.slice(0, middle), claimed.slice(middle)]) {
        count += await this.resolveBatch(policy, (tx, { pending }) =>
          pending.claimRecords(tx, policy.entity.declaration.entity, half),
        );
      }
      return count;
    }
  }

  /** Tried once more, since a broken connection looks like a fault of the record; then it is set aside as failed. */
  private async resolveAlone(policy: ResolutionPolicy, recordNo: number, first: unknown): Promise<number> {
    const { entity } = policy.entity.declaration;
    const startedAt = performance.now();
    try {
      const unit = await this.unit.run(policy, (tx, { pending }) => pending.claimRecords(tx, entity, [recordNo]));
      return this.told(policy, unit, startedAt);
    } catch (error) {
      if (!isRecordFault(error)) throw error;
      this.log.failed(entity, recordNo, error ?? first);
      await this.setAside(entity, recordNo);
      return 1;
    }
  }

  private told(policy: ResolutionPolicy, unit: ResolvedUnit, startedAt: number): number {
    const records = unit.recordNos.length;
    const { newReceiptNos, failed } = unit;
    const durationMs = performance.now() - startedAt;
    if (records > 0)
      this.log.resolved({ entity: policy.entity.declaration.entity, records, durationMs, newReceiptNos, failed });
    return records;
  }

  private async setAside(entity: string, recordNo: number): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { pending, locks, versions, resolved } = this.repositories;
      await pending.claimRecords(tx, entity, [recordNo]);
      await locks.lockRecords(tx, [recordNo]);
      for (const record of await versions.sourceRecords(tx, [recordNo])) {
        await resolved.markFailed(tx, { recordNo, blockOrder: identityOrderHash(record) }, UNRESOLVABLE);
      }
    });
  }
}
