import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { RelationFindingModule } from '../relations/relation-finding.module';
import { CurrentPolicy } from './current-policy';
import { DecisionUnit } from './unit-of-work/decision-unit';
import { ResolutionRepositories } from './unit-of-work/repositories';
import { UnitOfWorkRunner } from './unit-of-work/unit-of-work-runner';

/** What every way of changing the state goes by: the policy in force, and the one unit of work. */
@Module({
  imports: [PersistenceModule, SystemModule, RelationFindingModule],
  providers: [CurrentPolicy, ResolutionRepositories, UnitOfWorkRunner, DecisionUnit],
  exports: [CurrentPolicy, ResolutionRepositories, UnitOfWorkRunner, DecisionUnit],
})
export class ResolutionCoreModule {}
