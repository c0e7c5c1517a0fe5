import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { CommittedReadLog } from './writing/committed-read-log';
import { ReadLog } from './read-log';

/** Where entries of the record of reads are told to. */
@Module({
  imports: [PersistenceModule, SystemModule],
  providers: [{ provide: ReadLog, useClass: CommittedReadLog }],
  exports: [ReadLog],
})
export class ReadLogModule {}
