import { Module } from '@nestjs/common';
import { CatalogueModule, StatusModule } from '@sogoc/registry';

import { SourceResumptionController } from './source-resumption.controller';
import { SourcesController } from './sources.controller';

@Module({ imports: [CatalogueModule, StatusModule], controllers: [SourcesController, SourceResumptionController] })
export class CatalogueApiModule {}
