import { DisclosureModule } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { IntakeScopes } from '../intake/intake-scope';
import { OnboardingService } from './onboarding.service';
import { QualityService } from './quality.service';
import { SourceFindingsService } from './source-findings.service';

const SERVICES = [QualityService, SourceFindingsService, OnboardingService];

/** How good the data of sources are, what is to be corrected, and how far sources are connected. */
@Module({
  imports: [PersistenceModule, DisclosureModule, SystemModule],
  providers: [IntakeScopes, ...SERVICES],
  exports: SERVICES,
})
export class QualityModule {}
