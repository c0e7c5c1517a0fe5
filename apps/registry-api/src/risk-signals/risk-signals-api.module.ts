import { Module } from '@nestjs/common';
import { RiskSignalsModule } from '@sogoc/registry';

import { RiskSignalsController } from './risk-signals.controller';

@Module({ imports: [RiskSignalsModule], controllers: [RiskSignalsController] })
export class RiskSignalsApiModule {}
