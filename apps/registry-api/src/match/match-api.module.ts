import { Module } from '@nestjs/common';
import { MatchModule } from '@sogoc/registry';

import { MatchController } from './match.controller';

@Module({ imports: [MatchModule], controllers: [MatchController] })
export class MatchApiModule {}
