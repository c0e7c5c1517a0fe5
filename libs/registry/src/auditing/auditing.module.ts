import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { AccessLogConfig } from './access-log.config';
import { AccessLogService } from './access-log.service';
import { CheckpointsService, LOG_SIGNER } from './checkpoints.service';
import { signingKeyOf } from './signing-key';

/** Reads and signs the record of reads. Needs `AccessLogConfig` in the application. */
@Module({
  imports: [PersistenceModule],
  providers: [
    { provide: LOG_SIGNER, inject: [AccessLogConfig], useFactory: signingKeyOf },
    CheckpointsService,
    AccessLogService,
  ],
  exports: [AccessLogService, CheckpointsService],
})
export class AuditingModule {}
