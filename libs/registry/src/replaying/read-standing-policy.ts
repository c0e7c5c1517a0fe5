import type { EntityRegistry } from '@sogoc/core-entities';
import type { PolicyVersionRepository, SourceRepository, Transaction } from '@sogoc/persistence';
import { type StandingEntity, standingEntity, type StandingPolicy } from '@sogoc/resolution';

export interface PolicyStores {
  readonly versions: PolicyVersionRepository;
  readonly sources: SourceRepository;
}

/** As the transaction sees it; what it reads by several statements is of one moment when it sees a snapshot or holds the policy. */
export async function readStandingPolicy(
  tx: Transaction,
  entities: EntityRegistry,
  { versions, sources }: PolicyStores,
): Promise<StandingPolicy> {
  const standing: StandingEntity[] = [];
  let revision = 0;
  for (const declared of entities.entities) {
    const state = await versions.stateIn(tx, declared.declaration.entity);
    standing.push(standingEntity(declared, state));
    revision = state.revision;
  }
  return { revision, entities: standing, sources: await sources.listAll(tx) };
}
