import { Module } from '@nestjs/common';

import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { CollectionAccess } from './collection-access';
import { RestrictionBook } from './restrictions/restriction-book';

/** What a caller may see of a collection. Needs `EntityRegistryModule` in the application. */
@Module({
  imports: [PersistenceModule, SystemModule],
  providers: [CollectionAccess, RestrictionBook],
  exports: [CollectionAccess, RestrictionBook],
})
export class DisclosureModule {}
