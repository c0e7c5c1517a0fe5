import { Module } from '@nestjs/common';
import { ProposalsModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';

import { StandingPolicyModule } from '../replaying/standing-policy.module';
import { CatalogueService } from './catalogue.service';
import { ProposedSourcesService } from './proposed-sources.service';

/** The catalogue of sources. */
@Module({
  imports: [PersistenceModule, StandingPolicyModule],
  providers: [CatalogueService],
  exports: [CatalogueService, PersistenceModule],
})
export class CatalogueModule {}

/** The catalogue where operators change it by calls. */
@Module({
  imports: [CatalogueModule, ProposalsModule],
  providers: [ProposedSourcesService],
  exports: [CatalogueModule, ProposedSourcesService],
})
export class ProposedSourcesModule {}
