import { Module } from '@nestjs/common';
import { ProposedPoliciesModule, ProposedSourcesModule, StatusModule } from '@sogoc/registry';

import { PolicyController } from './policy.controller';
import { SourceResumptionController } from './source-resumption.controller';
import { SourcesController } from './sources.controller';

@Module({
  imports: [ProposedSourcesModule, ProposedPoliciesModule, StatusModule],
  controllers: [SourcesController, SourceResumptionController, PolicyController],
})
export class CatalogueApiModule {}
