import { Module } from '@nestjs/common';
import { StatisticsModule } from '@sogoc/registry';

import { StatisticsController } from './statistics.controller';

@Module({ imports: [StatisticsModule], controllers: [StatisticsController] })
export class StatisticsApiModule {}
