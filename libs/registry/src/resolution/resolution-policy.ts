import type { CompiledEntity, SourceHabits } from '@sogoc/core-entities';
import type { SurvivorshipPolicy } from '@sogoc/golden';

/** All that resolution is told besides the records: one policy version of one entity. */
export interface ResolutionPolicy {
  readonly entity: CompiledEntity;
  readonly survivorship: SurvivorshipPolicy;
  /** Declared habits by source code. */
  readonly habits: ReadonlyMap<string, SourceHabits>;
  /** Content hash of the policy version. */
  readonly hash: string;
}
