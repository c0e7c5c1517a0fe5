import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { PersistenceModule, Standby } from '@sogoc/persistence';

import { StandbyReadsInterceptor } from './standby-reads.interceptor';

/** Sends readers to the standby, where one is named. Comes after every other module with an interceptor. */
@Module({
  imports: [PersistenceModule],
  providers: [{ provide: APP_INTERCEPTOR, useClass: StandbyReadsInterceptor }],
})
export class ReadingApartModule implements OnApplicationBootstrap {
  constructor(private readonly standby: Standby) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.standby.begin();
  }
}
