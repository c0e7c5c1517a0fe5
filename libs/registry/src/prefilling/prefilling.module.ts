import { DisclosureModule } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { GoldenRecordsModule } from '../reading/reading.module';
import { SurroundingsModule } from '../surroundings/surroundings.module';
import { FormsService } from './forms.service';
import { PrefillService } from './prefill.service';

/** Forms, and filling them in. */
@Module({
  imports: [PersistenceModule, SystemModule, DisclosureModule, GoldenRecordsModule, SurroundingsModule],
  providers: [FormsService, PrefillService],
  exports: [FormsService, PrefillService],
})
export class PrefillingModule {}

/** Forms alone. */
@Module({ imports: [PersistenceModule], providers: [FormsService], exports: [FormsService] })
export class FormsModule {}
