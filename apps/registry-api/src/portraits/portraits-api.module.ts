import { Module } from '@nestjs/common';
import { PortrayingModule } from '@sogoc/registry';

import { PortraitsController } from './portraits.controller';

@Module({ imports: [PortrayingModule], controllers: [PortraitsController] })
export class PortraitsApiModule {}
