import { DisclosureModule } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { SurroundingsModule } from '../surroundings/surroundings.module';
import { PortraitsService } from './portraits.service';

/** Identity, family and property of a person in one picture. */
@Module({
  imports: [PersistenceModule, SystemModule, DisclosureModule, SurroundingsModule],
  providers: [PortraitsService],
  exports: [PortraitsService],
})
export class PortrayingModule {}
