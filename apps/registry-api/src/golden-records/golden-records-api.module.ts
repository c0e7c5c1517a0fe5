import { Module } from '@nestjs/common';
import { GoldenRecordsModule } from '@sogoc/registry';

import { GoldenRecordsController } from './golden-records.controller';
import { RevealsController } from './reveals.controller';

@Module({ imports: [GoldenRecordsModule], controllers: [GoldenRecordsController, RevealsController] })
export class GoldenRecordsApiModule {}
