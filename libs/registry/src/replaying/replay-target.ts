import { Injectable } from '@nestjs/common';
import { declaredHash } from '@sogoc/core-entities';
import { PolicyReplayRepository, PolicyVersionRepository, type Transaction } from '@sogoc/persistence';
import { policyOf, sourceFingerprintsOf } from '@sogoc/resolution';

import { StandingPolicyReader } from './standing-policy-reader';

/** Says where a replay has to lead, in the very transaction that changes the policy. */
@Injectable()
export class ReplayAim {
  constructor(
    private readonly standingPolicy: StandingPolicyReader,
    private readonly versions: PolicyVersionRepository,
    private readonly replays: PolicyReplayRepository,
  ) {}

  /**
   * Notes under which fingerprints records are to be, and keeps the new versions. An entity of which another release has the say is left to
   * that.
   */
  async note(tx: Transaction): Promise<void> {
    const standing = await this.standingPolicy.read(tx);
    for (const { declared, inForce, declaredHash: ofRelease } of standing.entities) {
      if (ofRelease !== null && ofRelease !== declaredHash(declared.declaration)) continue;
      const { policy, content } = policyOf(inForce, standing.sources, standing.revision);
      await this.versions.keepIn(tx, { hash: policy.hash, entity: declared.declaration.entity, content });
      await this.replays.aim(tx, sourceFingerprintsOf(policy));
    }
  }
}
