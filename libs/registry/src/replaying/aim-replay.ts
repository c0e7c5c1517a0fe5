import { declaredHash, type EntityRegistry } from '@sogoc/core-entities';
import { PolicyReplayRepository, type Transaction } from '@sogoc/persistence';
import { policyOf, sourceFingerprintsOf } from '@sogoc/resolution';

import { type PolicyStores, readStandingPolicy } from './read-standing-policy';

/**
 * Notes, in the transaction that changed the policy, under which fingerprints records are to be, and keeps the new versions. An entity of
 * which another release has the say is left to that.
 */
export async function aimReplay(tx: Transaction, entities: EntityRegistry, stores: PolicyStores): Promise<void> {
  const replays = new PolicyReplayRepository();
  const standing = await readStandingPolicy(tx, entities, stores);
  for (const { declared, inForce, declaredHash: ofRelease } of standing.entities) {
    if (ofRelease !== null && ofRelease !== declaredHash(declared.declaration)) continue;
    const { policy, content } = policyOf(inForce, standing.sources, standing.revision);
    await stores.versions.keepIn(tx, { hash: policy.hash, entity: declared.declaration.entity, content });
    await replays.aim(tx, sourceFingerprintsOf(policy));
  }
}
