import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { StandingPolicyModule } from '../replaying/standing-policy.module';
import { CatalogueService } from './catalogue.service';

/** The catalogue of sources. */
@Module({
  imports: [PersistenceModule, StandingPolicyModule],
  providers: [CatalogueService],
  exports: [CatalogueService, PersistenceModule],
})
export class CatalogueModule {}
