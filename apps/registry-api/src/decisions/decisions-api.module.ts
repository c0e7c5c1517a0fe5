import { Module } from '@nestjs/common';
import { DecidingModule } from '@sogoc/registry';

import { DecisionsController } from './decisions.controller';
import { GoldenDecisionsController } from './golden-decisions.controller';

@Module({ imports: [DecidingModule], controllers: [DecisionsController, GoldenDecisionsController] })
export class DecisionsApiModule {}
