import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { PersistenceModule, Standby } from '@sogoc/persistence';

import { SendToStandby } from './send-to-standby';

/** Sends readers to the standby, where one is named. */
@Module({
  imports: [PersistenceModule],
  providers: [SendToStandby],
  exports: [SendToStandby],
})
export class ReadingApartModule implements OnApplicationBootstrap {
  constructor(private readonly standby: Standby) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.standby.begin();
  }
}
