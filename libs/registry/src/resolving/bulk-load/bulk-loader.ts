import { setTimeout as pause } from 'node:timers/promises';

import { type BulkLoad, type BulkLoadStage, isRecordFault, TransactionRunner } from '@sogoc/persistence';
import type { ResolutionPolicy } from '@sogoc/resolution';

import type { BatchResolver } from '../batch-resolver';
import type { CurrentPolicy } from '../current-policy';
import type { ResolutionLog } from '../logging/resolution-log';
import type { ResolutionRepositories } from '../unit-of-work/repositories';
import { UnitClaim } from '../unit-of-work/unit-claim';
import { compare, count, group, standardise } from './load-stages';

/** Milliseconds between two looks whether others are done with the last chunks of a stage. */
const LOOK_MS = 50;

/** Stages that change nothing of the registry, and what one chunk of each is. */
const STAGES = { standardise, count, compare, group } as const;

/** What follows on each stage. */
const NEXT = {
  standardise: 'count',
  count: 'compare',
  compare: 'group',
  group: 'resolve',
  resolve: undefined,
} as const;

/** Records that wait, and records of one unit. */
export interface BulkLoadSizes {
  /** A load begins when so many wait. */
  readonly from: number;
  /** Records of one chunk and of one slice. */
  readonly slice: number;
  /** Of what came meanwhile, in one unit of work. */
  readonly batch: number;
}

/** Records whose keys are in one shard, for each record of a slice. */
const SLICES_TO_SHARD = 2;

/** What a step of a load came to. */
interface LoadStep {
  /** So many were resolved. */
  readonly resolved: number;
  /** Others do what is left of the stage. */
  readonly waits?: true;
}

/**
 * Resolves tens of thousands of records that wait, in stages over all of them: what they amount to, whom they meet, what pairs come to, who belongs
 * together; then slices of whole groups are resolved by the unit of work, which takes from the load what it would else find out. Nothing is
 * locked before that. Any number of processes and threads share a load, chunk by chunk; where one dies, others go on. Whatever a load does not
 * do is pending still, and is resolved as ever.
 */
export class BulkLoader {
  /**
   * Entities of which a record was a stage's fault, or a load gave back most of what it had. Until their backlog is gone units of work resolve it,
   * and set that record aside.
   */
  private readonly spoilt = new Set<string>();
  /** By entity how far the last load went: what that left is no other's. */
  private readonly loadedUpTo = new Map<string, number>();
  /** Of the slices that were taken here of one load: how many records they had, and how many of them were resolved. */
  private slices = { loadNumber: 0, records: 0, resolved: 0 };

  constructor(
    private readonly policies: CurrentPolicy,
    private readonly batches: BatchResolver,
    private readonly transactions: TransactionRunner,
    private readonly repositories: ResolutionRepositories,
    private readonly log: ResolutionLog,
    private readonly sizes: BulkLoadSizes,
  ) {}

  /**
   * Takes part in one load of the entity until that is over, and begins it when enough wait. Between chunks, what sources push meanwhile is
   * resolved. Answers how many records were resolved. @throws as a unit of work does, `PolicyChangedError` among that.
   */
  async workOff(entity: string, shouldStop: () => boolean): Promise<number> {
    let total = 0;
    let own: number | undefined;
    while (!shouldStop()) {
      const policy = await this.policies.of(entity);
      const load = await this.loadOf(policy, own !== undefined);
      // Between two loads a unit of work does what a load perhaps cannot.
      if (load === undefined || (own ??= load.loadNumber) !== load.loadNumber) return total;
      this.loadedUpTo.set(entity, load.lastPendingNumber);
      const { resolved, waits } = await this.step(load, policy);
      total += resolved + (await this.resolveNewer(load, policy));
      if (waits) await pause(LOOK_MS);
    }
    return total;
  }

  /** The load of the entity that is under way, or a new one, unless one is to be there. Undefined: there is none, or it is another entity's turn. */
  private async loadOf(policy: ResolutionPolicy, isToBeThere: boolean): Promise<BulkLoad | undefined> {
    const { entity } = policy.entity.declaration;
    const { bulkLoads, pending } = this.repositories;
    const load = await this.transactions.run((tx) => bulkLoads.current(tx));
    if (load?.entity === entity) {
      if (load.policyRevision === policy.revision) return load;
      await this.transactions.run((tx) => bulkLoads.end(tx, load));
    } else if (load !== undefined) return undefined;
    if (isToBeThere) return undefined;
    const { from, slice } = this.sizes;
    if (!Number.isFinite(from)) return undefined;
    const begun = await this.transactions.run(async (tx) => {
      if (!(await pending.hasAtLeast(tx, entity, from))) {
        this.spoilt.delete(entity);
        return undefined;
      }
      if (this.spoilt.has(entity)) return undefined;
      const sizes = { least: from, chunkSize: slice, shardSize: SLICES_TO_SHARD * slice };
      const after = this.loadedUpTo.get(entity) ?? 0;
      return bulkLoads.begin(tx, { entity, policyRevision: policy.revision, after, ...sizes });
    });
    if (begun) this.log.loadEntered(entity, begun.stage);
    return begun;
  }

  private async step(load: BulkLoad, policy: ResolutionPolicy): Promise<LoadStep> {
    const { stage } = load;
    if (stage === 'resolve') {
      const claim = new UnitClaim({ which: 'slice', load });
      const resolved = await this.batches.resolve(policy, claim, 'slice');
      if (claim.slice !== undefined) {
        this.noteSlice(load, claim.slice.recordNumbers.length, resolved);
        return { resolved };
      }
    } else if (await this.doChunk({ ...load, stage }, policy)) return { resolved: 0 };
    return this.goOn(load);
  }

  /** False: there is none to take. */
  private async doChunk(
    load: BulkLoad & { readonly stage: keyof typeof STAGES },
    policy: ResolutionPolicy,
  ): Promise<boolean> {
    const { repositories, sizes } = this;
    try {
      return await this.transactions.run(async (tx) => {
        const chunk = await repositories.bulkLoads.takeChunk(tx, load);
        if (chunk === undefined) return false;
        await STAGES[load.stage](tx, repositories, { load, chunk, policy, sliceSize: sizes.slice });
        return true;
      });
    } catch (error) {
      if (!isRecordFault(error)) throw error;
      this.spoilt.add(load.entity);
      await this.transactions.run((tx) => repositories.bulkLoads.end(tx, load));
      this.log.loadEntered(load.entity, 'over');
      return true;
    }
  }

  /** When all of a stage is done. */
  private async goOn(load: BulkLoad): Promise<LoadStep> {
    const { bulkLoads } = this.repositories;
    const next: BulkLoadStage | undefined = NEXT[load.stage];
    const hasEntered = await this.transactions.run(async (tx) => {
      if (await bulkLoads.hasChunks(tx, load)) return undefined;
      return next === undefined ? bulkLoads.end(tx, load) : bulkLoads.enter(tx, load, next, chunksOf(next, load));
    });
    if (hasEntered === undefined) return { resolved: 0, waits: true };
    if (hasEntered) this.log.loadEntered(load.entity, next ?? 'over');
    if (next === undefined) this.judge(load);
    return { resolved: 0 };
  }

  private noteSlice({ loadNumber }: BulkLoad, records: number, resolved: number): void {
    if (this.slices.loadNumber !== loadNumber) this.slices = { loadNumber, records: 0, resolved: 0 };
    this.slices.records += records;
    this.slices.resolved += resolved;
  }

  /** What one load gave back the next would, after all its stages: such records meet by keys that many have who stand resolved. */
  private judge({ loadNumber, entity }: BulkLoad): void {
    const { slices } = this;
    if (slices.loadNumber === loadNumber && 2 * slices.resolved < slices.records) this.spoilt.add(entity);
  }

  /** What came after the records of the load does not wait for its end, nor what came about one that it is done with, or gave back. */
  private async resolveNewer({ lastPendingNumber }: BulkLoad, policy: ResolutionPolicy): Promise<number> {
    const claim = new UnitClaim({ which: 'newer', most: this.sizes.batch, than: lastPendingNumber });
    return this.batches.resolve(policy, claim, 'shared');
  }
}

/** Those that are not added by the stage before. */
function chunksOf(stage: BulkLoadStage, { shards }: BulkLoad): number {
  if (stage === 'resolve') return 0;
  return stage === 'group' ? 1 : shards;
}
