import { Inject, Injectable, Module } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import { PersistenceModule } from '@sogoc/persistence';
import { RelationTypes } from '@sogoc/resolution';

import { RelationCheck } from './relation-check';
import { RelationCheckReader } from './relation-check-reader';
import { RelationCheckWriter } from './relation-check-writer';
import { RelationFinder } from './relation-finder';
import { CurrentRelations, KnownRelations } from './relation-source';
import { SuccessionFinder } from './succession-finder';
import { UnitRelations } from './unit-relations';

/** Of the entities that this process knows. */
@Injectable()
class RelationTypesOfRegistry extends RelationTypes {
  constructor(@Inject(ENTITY_REGISTRY) entities: EntityRegistry) {
    super(entities);
  }
}

/** Whom statements mean: shared by who reads relations, who keeps what follows from them, and every unit of work. */
@Module({
  imports: [PersistenceModule],
  providers: [
    { provide: RelationTypes, useClass: RelationTypesOfRegistry },
    RelationFinder,
    CurrentRelations,
    KnownRelations,
    SuccessionFinder,
    RelationCheckReader,
    RelationCheckWriter,
    RelationCheck,
    UnitRelations,
  ],
  exports: [RelationTypes, RelationFinder, CurrentRelations, KnownRelations, RelationCheck, UnitRelations],
})
export class RelationFindingModule {}
