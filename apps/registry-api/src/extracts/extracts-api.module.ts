import { Module } from '@nestjs/common';
import { ExtractingModule } from '@sogoc/registry';

import { ExtractsController } from './extracts.controller';
import { KeySetController } from './key-set.controller';

@Module({ imports: [ExtractingModule], controllers: [ExtractsController, KeySetController] })
export class ExtractsApiModule {}
