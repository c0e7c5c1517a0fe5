import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { DisclosureModule } from '@sogoc/access';
import { ResolutionCoreModule } from '../resolving';
import { DecisionApprovals } from './decision-approvals';
import { DecisionMaker } from './decision-maker';
import { DecisionReversals } from './decision-reversals';
import { DecisionTransactions } from './decision-transactions';
import { DecisionsService } from './decisions.service';
import { DecisionDrafts } from './drafts/decision-drafts';
import { GoldenDrafts } from './drafts/draft-golden';
import { SidesDrafts } from './drafts/draft-sides';
import { TaskDrafts } from './drafts/draft-task';
import { SideFinder } from './drafts/find-sides';
import { GoldenDecisionsService } from './golden-decisions.service';
import { RelationFindingModule } from '../relations/relation-finding.module';
import { DecisionPreviewsService } from './previewing/decision-previews.service';
import { ActFinder } from './previewing/find-act';
import { PreviewRelations } from './previewing/preview-relations';
import { SamePreview } from './previewing/same-preview';

/** What stewards decide. It resolves in the caller's process, so that the answer comes when the decision is in force. */
@Module({
  imports: [PersistenceModule, SystemModule, DisclosureModule, RelationFindingModule, ResolutionCoreModule],
  providers: [
    DecisionTransactions,
    SideFinder,
    SidesDrafts,
    GoldenDrafts,
    TaskDrafts,
    DecisionDrafts,
    DecisionMaker,
    DecisionApprovals,
    DecisionReversals,
    SamePreview,
    DecisionsService,
    GoldenDecisionsService,
    PreviewRelations,
    ActFinder,
    DecisionPreviewsService,
  ],
  exports: [
    DecisionMaker,
    DecisionReversals,
    SamePreview,
    DecisionsService,
    DecisionPreviewsService,
    GoldenDecisionsService,
  ],
})
export class DecidingModule {}
