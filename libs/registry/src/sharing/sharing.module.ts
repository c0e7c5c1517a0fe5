import { GrantBookModule } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { AccessGrantsService } from './access-grants.service';
import { EffectiveGrantsService } from './effective-grants.service';
import { SharingCatalogueService } from './sharing-catalogue.service';

/** Who may ask the registry, what for, and what they see. */
@Module({
  imports: [PersistenceModule, SystemModule, GrantBookModule],
  providers: [SharingCatalogueService, AccessGrantsService, EffectiveGrantsService],
  exports: [SharingCatalogueService, AccessGrantsService, EffectiveGrantsService],
})
export class SharingModule {}
