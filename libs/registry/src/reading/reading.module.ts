import { Module } from '@nestjs/common';
import { DisclosureModule, LimitsModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { GoldenHistoryService } from './golden-history.service';
import { GoldenLookupService } from './golden-lookup.service';
import { CrosswalkService } from './crosswalk.service';
import { KnownGoldens } from './goldens-as-of';
import { GoldenRecordsService } from './golden-records.service';
import { RevealsService } from './reveals.service';
import { SharedIdentifiersService } from './shared-identifiers.service';

const SERVICES = [
  GoldenRecordsService,
  GoldenLookupService,
  CrosswalkService,
  GoldenHistoryService,
  RevealsService,
  SharedIdentifiersService,
];

/** Reading golden records: one by one, many, by identifier, with members and history. */
@Module({
  imports: [PersistenceModule, DisclosureModule, LimitsModule, SystemModule],
  providers: [...SERVICES, KnownGoldens],
  exports: [DisclosureModule, ...SERVICES],
})
export class GoldenRecordsModule {}
