import { Module } from '@nestjs/common';
import { ProposedSourcesModule } from '@sogoc/registry';

import { SourcesController } from './sources.controller';

@Module({ imports: [ProposedSourcesModule], controllers: [SourcesController] })
export class CatalogueApiModule {}
