import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { PersistenceModule, RelationRecheckRepository, type TransactionRunner } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';
import { RelationTypes } from '@sogoc/resolution';
import { PinoLogger } from 'nestjs-pino';
import { v7 as uuidv7 } from 'uuid';

import { relationCheckOf } from './relation-check';
import { RelationFindingModule } from './relation-finding.module';
import { RELATION_UPKEEP_LOG, type RelationUpkeepLog, RelationUpkeepService } from './relation-upkeep.service';

/** What the worker does about relations between resolutions. */
@Module({
  imports: [PersistenceModule, SystemModule, RelationFindingModule],
  providers: [{ provide: RELATION_UPKEEP_LOG, inject: [PinoLogger], useFactory: logTo }, RelationUpkeepService],
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

/** For programs without a container. */
export function relationUpkeep(
  entities: EntityRegistry,
  transactions: TransactionRunner,
  log: RelationUpkeepLog = { failed: () => undefined },
): RelationUpkeepService {
  const rechecks = new RelationRecheckRepository();
  const types = new RelationTypes(entities);
  return new RelationUpkeepService(transactions, types, relationCheckOf(entities), rechecks, uuidv7, log);
}
