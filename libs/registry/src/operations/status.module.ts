import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { RegistryStatusService } from './registry-status.service';

/** Counts for operators. */
@Module({ imports: [PersistenceModule], providers: [RegistryStatusService], exports: [RegistryStatusService] })
export class StatusModule {}
