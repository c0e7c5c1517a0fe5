import { Module } from '@nestjs/common';
import { DisclosureModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';

import { TaskTitles } from '../reviewing/task-titles';
import { RingSearch } from './ring-search';
import { RiskSignalsService } from './risk-signals.service';

/** What looks wrong across records. */
@Module({
  imports: [PersistenceModule, DisclosureModule],
  providers: [RiskSignalsService, RingSearch, TaskTitles],
  exports: [RiskSignalsService],
})
export class RiskSignalsModule {}
