import { Module } from '@nestjs/common';
import { ExportingModule } from '@sogoc/registry';

import { ExportsController } from './exports.controller';

@Module({ imports: [ExportingModule], controllers: [ExportsController] })
export class ExportsApiModule {}
