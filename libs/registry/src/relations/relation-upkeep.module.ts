import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import {
  DatabaseModule,
  IdentifierCarrierRepository,
  RelationStatementRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { PinoLogger } from 'nestjs-pino';
import { v7 as uuidv7 } from 'uuid';

import { ENTITY_REGISTRY } from '../entities';
import { RelationCheck } from './relation-check';
import { RelationFinder } from './relation-finder';
import { RelationTypes } from '@sogoc/resolution';
import { type RelationUpkeepLog, RelationUpkeepService } from './relation-upkeep.service';
import { SuccessionFinder } from './succession-finder';

/** What the worker does about relations between resolutions. */
@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: RelationUpkeepService,
      inject: [ENTITY_REGISTRY, TransactionRunner, PinoLogger],
      useFactory: (entities: EntityRegistry, transactions: TransactionRunner, logger: PinoLogger) =>
        relationUpkeep(entities, transactions, logTo(logger)),
    },
  ],
  exports: [RelationUpkeepService],
})
export class RelationUpkeepModule {}

function logTo(logger: PinoLogger): RelationUpkeepLog {
  logger.setContext('RelationUpkeep');
  return {
    failed: (goldenId, err) =>
      logger.error({ goldenId, err }, 'the relations of a golden record could not be looked at'),
  };
}

export function relationUpkeep(
  entities: EntityRegistry,
  transactions: TransactionRunner,
  log?: RelationUpkeepLog,
): RelationUpkeepService {
  return new RelationUpkeepService(transactions, new RelationTypes(entities), relationCheckOf(entities), uuidv7, log);
}

export function relationCheckOf(entities: EntityRegistry): RelationCheck {
  const carriers = new IdentifierCarrierRepository();
  const types = new RelationTypes(entities);
  const finder = new RelationFinder(entities, types, carriers);
  const statements = new RelationStatementRepository();
  return new RelationCheck(finder, statements, carriers, new SuccessionFinder(finder, types, statements, carriers));
}
