import { Module } from '@nestjs/common';
import { DisclosureModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';

import { ResolutionCoreModule } from '../resolving/resolution-core.module';
import { EvidenceReader } from './evidence-reader';
import { ExplanationsService } from './explanations.service';
import { GoldenExplanationService } from './golden-explanation.service';

/** Why records are together, and why not. */
@Module({
  imports: [PersistenceModule, DisclosureModule, ResolutionCoreModule],
  providers: [EvidenceReader, ExplanationsService, GoldenExplanationService],
  exports: [ExplanationsService, GoldenExplanationService],
})
export class ExplanationsModule {}
