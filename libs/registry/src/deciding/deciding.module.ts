import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { ENTITY_REGISTRY } from '@sogoc/access';
import { DisclosureModule } from '@sogoc/access';
import { UnitRelations } from '../relations/unit-relations';
import { DecisionUnit, ResolutionCoreModule } from '../resolving';
import { DecisionApprovals } from './decision-approvals';
import { DecisionMaker } from './decision-maker';
import { DecisionPreview } from './decision-preview';
import { DecisionReversals } from './decision-reversals';
import { DecisionTransactions } from './decision-transactions';
import { DecisionsService } from './decisions.service';
import { DecisionDrafts } from './drafts/decision-drafts';
import { GoldenDrafts } from './drafts/draft-golden';
import { SidesDrafts } from './drafts/draft-sides';
import { TaskDrafts } from './drafts/draft-task';
import { SideFinder } from './drafts/find-sides';
import { GoldenDecisionsService } from './golden-decisions.service';

/** What stewards decide. It resolves in the caller's process, so that the answer comes when the decision is in force. */
@Module({
  imports: [PersistenceModule, SystemModule, DisclosureModule, ResolutionCoreModule],
  providers: [
    {
      provide: UnitRelations,
      inject: [ENTITY_REGISTRY],
      useFactory: (entities: EntityRegistry) => new UnitRelations(entities),
    },
    DecisionUnit,
    DecisionTransactions,
    SideFinder,
    SidesDrafts,
    GoldenDrafts,
    TaskDrafts,
    DecisionDrafts,
    DecisionMaker,
    DecisionApprovals,
    DecisionReversals,
    DecisionPreview,
    DecisionsService,
    GoldenDecisionsService,
  ],
  exports: [DecisionMaker, DecisionPreview, DecisionsService, GoldenDecisionsService],
})
export class DecidingModule {}
