import { Module } from '@nestjs/common';
import { OpenDataModule } from '@sogoc/registry';

import { OpenDataController } from './open-data.controller';

@Module({ imports: [OpenDataModule], controllers: [OpenDataController] })
export class OpenDataApiModule {}
