import { Module } from '@nestjs/common';
import { BatchDecidingModule, DecidingModule } from '@sogoc/registry';

import { DecisionBatchesController } from './decision-batches.controller';
import { DecisionsController } from './decisions.controller';
import { GoldenDecisionsController } from './golden-decisions.controller';

@Module({
  imports: [DecidingModule, BatchDecidingModule],
  controllers: [DecisionsController, DecisionBatchesController, GoldenDecisionsController],
})
export class DecisionsApiModule {}
