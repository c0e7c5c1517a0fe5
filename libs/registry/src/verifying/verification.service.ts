import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import { declaredHash, type EntityRegistry } from '@sogoc/core-entities';
import { readSnapshot, type Transaction, TransactionRunner } from '@sogoc/persistence';
import { differenceText, type StandingEntity, standingPolicyOf } from '@sogoc/resolution';

import { StandingPolicyReader } from '../replaying/standing-policy-reader';
import { OutdatedReleaseError } from '../resolving/errors';
import { EntityVerifier, type Verification, type VerificationOptions } from './entity-verifier';

/** Verifies a registry under the policy in force. */
@Injectable()
export class VerificationService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly transactions: TransactionRunner,
    private readonly standingPolicy: StandingPolicyReader,
    private readonly verifier: EntityVerifier,
  ) {}

  /**
   * The entities one after the other, each in a snapshot of its own. `only` names one.
   * @throws OutdatedReleaseError when the release in force declares an entity otherwise than this program
   */
  async verify({ only, ...options }: VerificationOptions & { readonly only?: string } = {}): Promise<Verification[]> {
    const verifications: Verification[] = [];
    for (const { declaration } of this.entities.entities) {
      if (only !== undefined && declaration.entity !== only) continue;
      verifications.push(
        await readSnapshot(this.transactions, (tx) => this.verifyEntity(tx, declaration.entity, options)),
      );
    }
    return verifications;
  }

  /** All that is different, in words: a last assertion for whatever changes the state. */
  async differences(): Promise<string[]> {
    const verifications = await this.verify();
    return verifications.flatMap(({ entity, differences }) =>
      differences.map((difference) => `${entity} ${differenceText(difference)}`),
    );
  }

  private async verifyEntity(tx: Transaction, name: string, options: VerificationOptions): Promise<Verification> {
    const standing = await this.standingPolicy.read(tx);
    const entity = standing.entities.find(({ declared }) => declared.declaration.entity === name);
    if (entity === undefined) throw new RangeError(`The policy has no entity ${name}`);
    refuseOtherRelease(entity);
    return this.verifier.verifySnapshot(tx, standingPolicyOf(standing, entity), options);
  }
}

function refuseOtherRelease({ declared: { declaration }, declaredHash: inForce }: StandingEntity): void {
  if (inForce !== null && inForce !== declaredHash(declaration)) throw new OutdatedReleaseError(declaration.entity);
}
