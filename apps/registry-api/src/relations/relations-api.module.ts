import { Module } from '@nestjs/common';
import { RelationsModule } from '@sogoc/registry';

import { RelationsController } from './relations.controller';

@Module({ imports: [RelationsModule], controllers: [RelationsController] })
export class RelationsApiModule {}
