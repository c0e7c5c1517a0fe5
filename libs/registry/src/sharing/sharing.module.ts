import { GrantBookModule } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { AccessGrantsService } from './access-grants.service';
import { EffectiveGrantsService } from './effective-grants.service';
import { LinkedDataService } from './linked-data.service';
import { SharingCatalogueService } from './sharing-catalogue.service';

/** Who may ask the registry, what for, and what they see. */
@Module({
  imports: [PersistenceModule, SystemModule, GrantBookModule],
  providers: [SharingCatalogueService, AccessGrantsService, EffectiveGrantsService, LinkedDataService],
  exports: [SharingCatalogueService, AccessGrantsService, EffectiveGrantsService, LinkedDataService],
})
export class SharingModule {}
