import { Module } from '@nestjs/common';
import { QualityModule } from '@sogoc/registry';

import { OnboardingController } from './onboarding.controller';
import { QualityController } from './quality.controller';
import { SourceFindingsController } from './source-findings.controller';

@Module({ imports: [QualityModule], controllers: [QualityController, OnboardingController, SourceFindingsController] })
export class QualityApiModule {}
