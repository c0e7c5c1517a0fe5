import { Module } from '@nestjs/common';
import { DisclosureModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { StatisticsService } from './statistics.service';

/** What the work was, by day. */
@Module({
  imports: [PersistenceModule, DisclosureModule, SystemModule],
  providers: [StatisticsService],
  exports: [StatisticsService],
})
export class StatisticsModule {}
