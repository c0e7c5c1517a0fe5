import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { CommittedReadLog } from './committed-read-log';
import { ReadLog } from './read-log';
import { ReadLogInterceptor } from './read-log.interceptor';

/** Keeps on record what every handler of the application shows and changes. */
@Module({
  imports: [PersistenceModule, SystemModule],
  providers: [
    { provide: ReadLog, useClass: CommittedReadLog },
    { provide: APP_INTERCEPTOR, useClass: ReadLogInterceptor },
  ],
  exports: [ReadLog],
})
export class RecordOfReadsModule {}
