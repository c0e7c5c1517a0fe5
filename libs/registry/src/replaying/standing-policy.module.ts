import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { ReplayAim } from './replay-target';
import { StandingPolicyReader } from './standing-policy-reader';

/** The policy in force as a whole: shared by who changes it, who replays and who verifies. */
@Module({
  imports: [PersistenceModule],
  providers: [StandingPolicyReader, ReplayAim],
  exports: [StandingPolicyReader, ReplayAim],
})
export class StandingPolicyModule {}
