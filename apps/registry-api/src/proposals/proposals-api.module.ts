import { Module } from '@nestjs/common';
import { ProposalsModule } from '@sogoc/access';

import { ProposalsController } from './proposals.controller';

@Module({ imports: [ProposalsModule], controllers: [ProposalsController] })
export class ProposalsApiModule {}
