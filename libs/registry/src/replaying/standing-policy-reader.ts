import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import { PolicyVersionRepository, SourceRepository, type Transaction } from '@sogoc/persistence';
import { type StandingEntity, standingEntity, type StandingPolicy } from '@sogoc/resolution';

/** Reads the policy in force of all entities, with the catalogue. */
@Injectable()
export class StandingPolicyReader {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly versions: PolicyVersionRepository,
    private readonly sources: SourceRepository,
  ) {}

  /** As the transaction sees it; what it reads by several statements is of one moment when it sees a snapshot or holds the policy. */
  async read(tx: Transaction): Promise<StandingPolicy> {
    const standing: StandingEntity[] = [];
    let revision = 0;
    for (const declared of this.entities.entities) {
      const state = await this.versions.stateIn(tx, declared.declaration.entity);
      standing.push(standingEntity(declared, state));
      revision = state.revision;
    }
    return { revision, entities: standing, sources: await this.sources.listAll(tx) };
  }
}
