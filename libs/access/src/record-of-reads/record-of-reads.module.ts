import { Module } from '@nestjs/common';

import { PutReadsOnRecord } from './put-reads-on-record';
import { ReadLogModule } from './read-log.module';

/** Keeps on record what every handler of the application shows and changes. */
@Module({
  imports: [ReadLogModule],
  providers: [PutReadsOnRecord],
  exports: [ReadLogModule, PutReadsOnRecord],
})
export class RecordOfReadsModule {}
