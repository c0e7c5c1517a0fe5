import { Module } from '@nestjs/common';
import { ExplanationsModule } from '@sogoc/registry';

import { ExplanationsController } from './explanations.controller';

@Module({ imports: [ExplanationsModule], controllers: [ExplanationsController] })
export class ExplanationsApiModule {}
