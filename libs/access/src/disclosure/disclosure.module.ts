import { Module } from '@nestjs/common';

import { CollectionAccess } from './collection-access';

/** What a caller may see of a collection. Needs `EntityRegistryModule` in the application. */
@Module({ providers: [CollectionAccess], exports: [CollectionAccess] })
export class DisclosureModule {}
