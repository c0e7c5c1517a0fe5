import type { EntityRegistry } from '@sogoc/core-entities';
import type { PolicyVersionRepository, SourceRepository } from '@sogoc/persistence';
import type { ResolutionPolicy } from '@sogoc/resolution';

import { CurrentPolicy } from '../resolving';

/** The policy in force with another size of blocks, so that histories of people who can be counted reach the cap. */
export class SmallBlocks extends CurrentPolicy {
  constructor(
    entities: EntityRegistry,
    sources: SourceRepository,
    versions: PolicyVersionRepository,
    private readonly cappedBlockSize: number,
  ) {
    super(entities, sources, versions);
  }

  override async of(entityName: string): Promise<ResolutionPolicy> {
    return { ...(await super.of(entityName)), cappedBlockSize: this.cappedBlockSize };
  }
}
