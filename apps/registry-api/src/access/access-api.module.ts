import { Module } from '@nestjs/common';
import { ApiKeysModule } from '@sogoc/access';
import { ApiKeysController } from './api-keys.controller';

@Module({ imports: [ApiKeysModule], controllers: [ApiKeysController] })
export class AccessApiModule {}
