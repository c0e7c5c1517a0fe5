import { Module } from '@nestjs/common';
import { DisclosureModule, LimitsModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { ResolutionCoreModule } from '../resolving/resolution-core.module';
import { CandidateFinder } from './candidate-finder';
import { MatchService } from './match.service';

/** Asking which golden records a record would belong to. */
@Module({
  imports: [PersistenceModule, DisclosureModule, LimitsModule, SystemModule, ResolutionCoreModule],
  providers: [CandidateFinder, MatchService],
  exports: [MatchService],
})
export class MatchModule {}
