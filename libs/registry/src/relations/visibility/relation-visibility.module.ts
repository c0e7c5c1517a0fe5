import { DisclosureModule } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { RelationFindingModule } from '../relation-finding.module';
import { RelationSight } from './relation-visibility';

/** What callers may know of relations. */
@Module({
  imports: [PersistenceModule, DisclosureModule, RelationFindingModule],
  providers: [RelationSight],
  exports: [RelationSight],
})
export class RelationSightModule {}
