import { Module } from '@nestjs/common';
import { GoldenRecordsModule } from '@sogoc/registry';

import { GoldenRecordsController } from './golden-records.controller';
import { RevealsController } from './reveals.controller';
import { SharedIdentifiersController } from './shared-identifiers.controller';

@Module({
  imports: [GoldenRecordsModule],
  controllers: [GoldenRecordsController, RevealsController, SharedIdentifiersController],
})
export class GoldenRecordsApiModule {}
