import { Module } from '@nestjs/common';
import { DisclosureModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { RelationFindingModule } from './relation-finding.module';
import { RelationsService } from './relations.service';
import { RelationSightModule } from './visibility/relation-visibility.module';

/** Reading how golden records relate to one another. */
@Module({
  imports: [SystemModule, PersistenceModule, DisclosureModule, RelationFindingModule, RelationSightModule],
  providers: [RelationsService],
  exports: [RelationsService],
})
export class RelationsModule {}
