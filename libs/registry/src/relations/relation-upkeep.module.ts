import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import {
  DatabaseModule,
  IdentifierCarrierRepository,
  RelationStatementRepository,
  UnitOfWork,
} from '@sogoc/persistence';
import { v7 as uuidv7 } from 'uuid';

import { ENTITY_REGISTRY } from '../entities';
import { RelationCheck } from './relation-check';
import { RelationFinder } from './relation-finder';
import { RelationTypes } from './relation-types';
import { RelationUpkeepService } from './relation-upkeep.service';

/** What the worker does about relations between resolutions. */
@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: RelationUpkeepService,
      inject: [ENTITY_REGISTRY, UnitOfWork],
      useFactory: relationUpkeep,
    },
  ],
  exports: [RelationUpkeepService],
})
export class RelationUpkeepModule {}

export function relationUpkeep(entities: EntityRegistry, unitOfWork: UnitOfWork): RelationUpkeepService {
  const carriers = new IdentifierCarrierRepository();
  const finder = new RelationFinder(entities, new RelationTypes(entities), carriers);
  return new RelationUpkeepService(
    unitOfWork,
    new RelationCheck(finder, new RelationStatementRepository(), carriers),
    uuidv7,
  );
}
