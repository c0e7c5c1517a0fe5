import type { CompiledEntity, SourceProfile } from '@sogoc/core-entities';
import type { SurvivorshipPolicy } from '@sogoc/golden';

/** All that resolution is told besides the records: one policy version of one entity. */
export interface ResolutionPolicy {
  readonly entity: CompiledEntity;
  readonly survivorship: SurvivorshipPolicy;
  /** Declared habits by source code. */
  readonly habits: ReadonlyMap<string, SourceProfile>;
  /** How many members of a match key's block make candidate pairs. */
  readonly cappedBlockSize: number;
  /** Content hash of the policy version. */
  readonly hash: string;
  /** By source code the hash of the part that concerns the source's records. */
  readonly recipes: ReadonlyMap<string, number>;
  /** Number of the policy in force that it is; a unit of work ends without effect when there is a newer one. */
  readonly revision: number;
}
