import { Injectable, Optional } from '@nestjs/common';
import { type BulkLoadStage, OperationsFiguresRepository } from '@sogoc/persistence';
import { MetricsRegistry } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';

import type { ResolutionLog, ResolvedBatch } from './resolution-log';
import { ResolutionMetrics } from './resolution-metrics';

/** Tells the process's log, and its metrics where the application has them. */
@Injectable()
export class LoggedAndMeasured implements ResolutionLog {
  private readonly logs: readonly ResolutionLog[];

  constructor(logger: PinoLogger, figures: OperationsFiguresRepository, @Optional() metrics?: MetricsRegistry) {
    logger.setContext('Resolution');
    this.logs = [logTo(logger), ...(metrics ? [new ResolutionMetrics(metrics, figures)] : [])];
  }

  resolved(batch: ResolvedBatch): void {
    this.logs.forEach((log) => log.resolved(batch));
  }

  batchHalved(entity: string, limit: number): void {
    this.logs.forEach((log) => log.batchHalved(entity, limit));
  }

  handedOver(entity: string, records: number): void {
    this.logs.forEach((log) => log.handedOver(entity, records));
  }

  failed(entity: string, recordNumber: number, error: unknown): void {
    this.logs.forEach((log) => log.failed(entity, recordNumber, error));
  }

  paused(entity: string, source: string, conflicts: number): void {
    this.logs.forEach((log) => log.paused(entity, source, conflicts));
  }

  loadEntered(entity: string, stage: BulkLoadStage | 'over'): void {
    this.logs.forEach((log) => log.loadEntered(entity, stage));
  }

  interrupted(entity: string, error: unknown): void {
    this.logs.forEach((log) => log.interrupted(entity, error));
  }
}

function logTo(logger: PinoLogger): ResolutionLog {
  return {
    resolved: ({ entity, records, durationMs }) =>
      logger.info({ entity, records, durationMs: Math.round(durationMs) }, 'resolved'),
    batchHalved: (entity, limit) =>
      logger.warn(
        { entity, limit },
        'a batch had too many locks or took too long: batches are halved; raise max_locks_per_transaction or DATABASE_IDLE_TRANSACTION_TIMEOUT_MS',
      ),
    handedOver: (entity, records) =>
      logger.warn(
        { entity, records },
        'records belong to a component of more than 1,000; one worker at a time takes them',
      ),
    failed: (entity, recordNumber, err) =>
      logger.error({ entity, recordId: String(recordNumber), err }, 'a record could not be resolved'),
    paused: (entity, source, conflicts) =>
      logger.error(
        { entity, source, conflicts },
        'a source floods: its records wait until an operator has looked ("registry resume <source>")',
      ),
    loadEntered: (entity, stage) => logger.info({ entity, stage }, 'a bulk load'),
    interrupted: (entity, err) =>
      logger.warn({ entity, err }, 'resolution was interrupted, by no fault of a record; it is tried again'),
  };
}
