import { ProposalsModule } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { PolicyBook } from './policy-activation';
import { ProposedPoliciesService } from './proposed-policies.service';
import { StandingPolicyModule } from './standing-policy.module';

/** Showing and changing the policy. */
@Module({ imports: [PersistenceModule, StandingPolicyModule], providers: [PolicyBook], exports: [PolicyBook] })
export class PolicyBookModule {}

/** The policy where operators change it by calls. */
@Module({
  imports: [PersistenceModule, PolicyBookModule, ProposalsModule],
  providers: [ProposedPoliciesService],
  exports: [PolicyBookModule, ProposedPoliciesService],
})
export class ProposedPoliciesModule {}
