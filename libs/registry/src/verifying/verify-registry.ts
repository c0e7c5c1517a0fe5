import { declaredHash, type EntityRegistry } from '@sogoc/core-entities';
import { PolicyVersionRepository, readSnapshot, SourceRepository, type TransactionRunner } from '@sogoc/persistence';
import { type StandingEntity, standingPolicyOf, differenceText } from '@sogoc/resolution';

import { readStandingPolicy } from '../replaying/read-standing-policy';
import { OutdatedReleaseError } from '../resolving/errors';
import { type Verification, type VerificationOptions, verifySnapshot } from './verify-entity';

/**
 * Verifies the entities of a registry one after the other, each in a snapshot of its own and under the policy in force. `only` names one.
 * @throws OutdatedReleaseError when the release in force declares an entity otherwise than this program
 */
export async function verifyRegistry(
  transactions: TransactionRunner,
  registry: EntityRegistry,
  { only, ...options }: Omit<VerificationOptions, 'entities'> & { readonly only?: string } = {},
): Promise<Verification[]> {
  const stores = { versions: new PolicyVersionRepository(transactions), sources: new SourceRepository(transactions) };
  const verifications: Verification[] = [];
  for (const { declaration } of registry.entities) {
    if (only !== undefined && declaration.entity !== only) continue;
    const verification = await readSnapshot(transactions, async (tx) => {
      const standing = await readStandingPolicy(tx, registry, stores);
      const entity = standing.entities.find(({ declared }) => declared.declaration.entity === declaration.entity);
      if (entity === undefined) throw new RangeError(`The policy has no entity ${declaration.entity}`);
      refuseOtherRelease(entity);
      return verifySnapshot(tx, standingPolicyOf(standing, entity), { ...options, entities: registry });
    });
    verifications.push(verification);
  }
  return verifications;
}

function refuseOtherRelease({ declared: { declaration }, declaredHash: inForce }: StandingEntity): void {
  if (inForce !== null && inForce !== declaredHash(declaration)) throw new OutdatedReleaseError(declaration.entity);
}

/** All that is different in a registry, in words: a last assertion for whatever changes its state. */
export async function differencesOf(transactions: TransactionRunner, registry: EntityRegistry): Promise<string[]> {
  const verifications = await verifyRegistry(transactions, registry);
  return verifications.flatMap(({ entity, differences }) =>
    differences.map((difference) => `${entity} ${differenceText(difference)}`),
  );
}
