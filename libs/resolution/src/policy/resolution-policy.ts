import type { CompiledEntity, SourceProfile } from '@sogoc/core-entities';
import type { SurvivorshipPolicy } from '@sogoc/golden';

/** All that resolution goes by besides the records and decisions: one policy version of one entity. */
export interface ResolutionPolicy {
  readonly entity: CompiledEntity;
  readonly survivorship: SurvivorshipPolicy;
  /** What is declared of each source's data, by source code. */
  readonly sourceProfiles: ReadonlyMap<string, SourceProfile>;
  /** How many members of a blocking key's block make candidate pairs. */
  readonly cappedBlockSize: number;
  /** Content hash of the policy version. */
  readonly hash: string;
  /** By source code the hash of the part that concerns the source's records. */
  readonly standardisationFingerprints: ReadonlyMap<string, number>;
  /** Number of the policy in force that it is; a unit of work ends without effect when there is a newer one. */
  readonly revision: number;
}
