import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { RegistryStatusService } from './registry-status.service';
import { SourceFlowService } from './source-flow.service';

/** Counts for operators, and what waits for them. */
@Module({
  imports: [PersistenceModule],
  providers: [RegistryStatusService, SourceFlowService],
  exports: [RegistryStatusService, SourceFlowService],
})
export class StatusModule {}
