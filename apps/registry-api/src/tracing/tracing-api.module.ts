import { Module } from '@nestjs/common';
import { TracingModule } from '@sogoc/registry';

import { TracingController } from './tracing.controller';

@Module({ imports: [TracingModule], controllers: [TracingController] })
export class TracingApiModule {}
