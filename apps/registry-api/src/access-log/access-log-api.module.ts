import { Module } from '@nestjs/common';
import { AuditingModule } from '@sogoc/registry';

import { AccessLogController } from './access-log.controller';

@Module({ imports: [AuditingModule], controllers: [AccessLogController] })
export class AccessLogApiModule {}
