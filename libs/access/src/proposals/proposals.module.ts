import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { DoneOrProposed } from './done-or-proposed';
import { ProposalsService } from './proposals.service';
import { SecondOperator } from './second-operator';

/** Changes that two operators agree on. */
@Module({
  imports: [PersistenceModule, SystemModule],
  providers: [SecondOperator, DoneOrProposed, ProposalsService],
  exports: [SecondOperator, DoneOrProposed, ProposalsService],
})
export class ProposalsModule {}
