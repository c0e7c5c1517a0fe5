import { Module } from '@nestjs/common';
import { DisclosureModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { RelationFindingModule } from '../relations/relation-finding.module';
import { RelationSightModule } from '../relations/visibility/relation-visibility.module';
import { HoldingsService } from './holdings.service';
import { RelatedGoldens } from './related-goldens';
import { RetiredRelations } from './retired-relations';
import { SuccessionService } from './succession.service';

/** Questions that follow relations further than one step: what came of a thing, what a family holds. */
@Module({
  imports: [SystemModule, PersistenceModule, DisclosureModule, RelationFindingModule, RelationSightModule],
  providers: [RetiredRelations, RelatedGoldens, SuccessionService, HoldingsService],
  exports: [SuccessionService, HoldingsService],
})
export class TracingModule {}
