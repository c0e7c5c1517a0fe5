import { Module } from '@nestjs/common';
import { DecisionsModule } from '@sogoc/registry';

import { DecisionsController } from './decisions.controller';
import { GoldenDecisionsController } from './golden-decisions.controller';

@Module({ imports: [DecisionsModule], controllers: [DecisionsController, GoldenDecisionsController] })
export class DecisionsApiModule {}
