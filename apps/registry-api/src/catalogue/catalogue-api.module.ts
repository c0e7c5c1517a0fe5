import { Module } from '@nestjs/common';
import { ProposedSourcesModule, StatusModule } from '@sogoc/registry';

import { SourceResumptionController } from './source-resumption.controller';
import { SourcesController } from './sources.controller';

@Module({
  imports: [ProposedSourcesModule, StatusModule],
  controllers: [SourcesController, SourceResumptionController],
})
export class CatalogueApiModule {}
