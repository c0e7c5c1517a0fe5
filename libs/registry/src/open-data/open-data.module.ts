import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { OpenDataService } from './open-data.service';

/** Aggregates for everybody. */
@Module({ imports: [PersistenceModule, SystemModule], providers: [OpenDataService], exports: [OpenDataService] })
export class OpenDataModule {}
