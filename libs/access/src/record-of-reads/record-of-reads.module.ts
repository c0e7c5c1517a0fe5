import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';

import { ReadLogInterceptor } from './read-log.interceptor';
import { ReadLogModule } from './read-log.module';

/** Keeps on record what every handler of the application shows and changes. */
@Module({
  imports: [ReadLogModule],
  providers: [{ provide: APP_INTERCEPTOR, useClass: ReadLogInterceptor }],
  exports: [ReadLogModule],
})
export class RecordOfReadsModule {}
