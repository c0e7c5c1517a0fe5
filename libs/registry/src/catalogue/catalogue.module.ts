import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { CatalogueService } from './catalogue.service';

/** The catalogue of sources. */
@Module({
  imports: [PersistenceModule],
  providers: [CatalogueService],
  exports: [CatalogueService, PersistenceModule],
})
export class CatalogueModule {}
