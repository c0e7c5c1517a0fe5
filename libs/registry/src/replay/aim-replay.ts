import { declaredHash, type EntityRegistry } from '@sogoc/core-entities';
import { PolicyReplayRepository, type SourceRecipe, type Transaction } from '@sogoc/persistence';

import { policyOf } from '../resolution/policy-of';
import type { ResolutionPolicy } from '../resolution/resolution-policy';
import { type PolicyStores, readStandingPolicy } from './standing-policy';

/**
 * Notes, in the transaction that changed the policy, under which recipes records are to be, and keeps the new versions. An entity of
 * which another release has the say is left to that.
 */
export async function aimReplay(tx: Transaction, entities: EntityRegistry, stores: PolicyStores): Promise<void> {
  const replays = new PolicyReplayRepository();
  const standing = await readStandingPolicy(tx, entities, stores);
  for (const { declared, inForce, declaredHash: ofRelease } of standing.entities) {
    if (ofRelease !== null && ofRelease !== declaredHash(declared.declaration)) continue;
    const { policy, content } = policyOf(inForce, standing.sources, standing.revision);
    await stores.versions.keepIn(tx, { hash: policy.hash, entity: declared.declaration.entity, content });
    await replays.aim(tx, recipesFor(policy));
  }
}

/** The recipes of all sources for the policy's entity. */
export function recipesFor({ entity, recipes }: ResolutionPolicy): SourceRecipe[] {
  return [...recipes].map(([source, recipe]) => ({ entity: entity.declaration.entity, source, recipe }));
}
