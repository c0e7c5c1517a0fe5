import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { OperationsFiguresService } from './operations-figures.service';
import { StatusModule } from './status.module';

/** Figures for operators. */
@Module({
  imports: [StatusModule, PersistenceModule],
  providers: [OperationsFiguresService],
  exports: [OperationsFiguresService],
})
export class OperationsModule {}
