import { DisclosureModule } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { RelationFindingModule } from '../relations/relation-finding.module';
import { SurroundingsReader } from './surroundings-reader';

/** What golden records are related with, as they see it. */
@Module({
  imports: [PersistenceModule, DisclosureModule, RelationFindingModule],
  providers: [SurroundingsReader],
  exports: [SurroundingsReader, RelationFindingModule],
})
export class SurroundingsModule {}
