import { Module } from '@nestjs/common';
import { GoldenRecordsModule } from '@sogoc/registry';

import { GoldenRecordsController } from './golden-records.controller';

@Module({ imports: [GoldenRecordsModule], controllers: [GoldenRecordsController] })
export class GoldenRecordsApiModule {}
