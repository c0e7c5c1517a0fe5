import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { RelationFindingModule } from '../relations/relation-finding.module';
import { ResolutionCoreModule } from '../resolving/resolution-core.module';
import { WholeStateModule } from '../whole-state/whole-state.module';
import { PolicyBookModule } from './policy-activation.module';
import { PolicyDryRun } from './policy-dry-run';
import { RelationTaskEffects } from './relation-task-effects';
import { ReturnToRelease } from './return-to-release';
import { ReplayService } from './replay.service';
import { StandingPolicyModule } from './standing-policy.module';

/** Showing, trying and changing the policy, and bringing records under it. */
@Module({
  imports: [
    PersistenceModule,
    ResolutionCoreModule,
    RelationFindingModule,
    WholeStateModule,
    StandingPolicyModule,
    PolicyBookModule,
  ],
  providers: [ReplayService, PolicyDryRun, RelationTaskEffects, ReturnToRelease],
  exports: [ReplayService, PolicyBookModule, PolicyDryRun, ReturnToRelease],
})
export class ReplayingModule {}
