import { Module } from '@nestjs/common';
import { StatusModule } from '@sogoc/registry';

import { RegistryStatusController } from './registry-status.controller';

@Module({ imports: [StatusModule], controllers: [RegistryStatusController] })
export class StatusApiModule {}
