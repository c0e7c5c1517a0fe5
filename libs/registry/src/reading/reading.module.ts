import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import {
  GoldenHistoryRepository,
  GoldenRecordRepository,
  GoldenRecordStoreModule,
  MemberRecordRepository,
} from '@sogoc/persistence';
import { CollectionAccess } from '@sogoc/access';

import { ENTITY_REGISTRY } from '../entities';
import { GoldenHistoryService } from './golden-history.service';
import { GoldenLookupService } from './golden-lookup.service';
import { GoldenMembersService } from './golden-members.service';
import { GoldenRecordsService } from './golden-records.service';

/** Reading golden records: one by one, many, by identifier, with members and history. */
@Module({
  imports: [GoldenRecordStoreModule],
  providers: [
    {
      provide: CollectionAccess,
      inject: [ENTITY_REGISTRY],
      useFactory: (entities: EntityRegistry) => new CollectionAccess(entities),
    },
    {
      provide: GoldenRecordsService,
      inject: [CollectionAccess, GoldenRecordRepository],
      useFactory: (access: CollectionAccess, goldens: GoldenRecordRepository) =>
        new GoldenRecordsService(access, goldens),
    },
    {
      provide: GoldenLookupService,
      inject: [CollectionAccess, GoldenRecordRepository],
      useFactory: (access: CollectionAccess, goldens: GoldenRecordRepository) =>
        new GoldenLookupService(access, goldens),
    },
    {
      provide: GoldenMembersService,
      inject: [CollectionAccess, GoldenRecordRepository, MemberRecordRepository],
      useFactory: (access: CollectionAccess, goldens: GoldenRecordRepository, members: MemberRecordRepository) =>
        new GoldenMembersService(access, goldens, members),
    },
    {
      provide: GoldenHistoryService,
      inject: [CollectionAccess, GoldenRecordRepository, GoldenHistoryRepository],
      useFactory: (access: CollectionAccess, goldens: GoldenRecordRepository, history: GoldenHistoryRepository) =>
        new GoldenHistoryService(access, goldens, history),
    },
  ],
  exports: [CollectionAccess, GoldenRecordsService, GoldenLookupService, GoldenMembersService, GoldenHistoryService],
})
export class GoldenRecordsModule {}
