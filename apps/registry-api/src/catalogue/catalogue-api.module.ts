import { Module } from '@nestjs/common';
import { CatalogueModule } from '@sogoc/registry';

import { SourcesController } from './sources.controller';

@Module({ imports: [CatalogueModule], controllers: [SourcesController] })
export class CatalogueApiModule {}
