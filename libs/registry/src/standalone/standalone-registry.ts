import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { coreRegistry, type EntityRegistry } from '@sogoc/core-entities';
import { type DatabaseSettings, SourceFlowRepository, TransactionRunner } from '@sogoc/persistence';

import { BatchResolver } from '../resolving/batch-resolver';
import { FloodBrake } from '../resolving/braking/flood-brake';
import { CurrentPolicy } from '../resolving/current-policy';
import { type ResolutionLog, SILENT_RESOLUTION_LOG } from '../resolving/logging/resolution-log';
import { ResolutionService } from '../resolving/resolution.service';
import { type BatchSizes } from '../resolving/batch-sizes';
import { ResolutionRepositories } from '../resolving/unit-of-work/repositories';
import { UnitOfWorkRunner } from '../resolving/unit-of-work/unit-of-work-runner';
import { StandaloneModule } from './standalone.module';

/** Any service or repository of the registry: `registry.get(PolicyBook)`. Close it to give its connections back. */
export type StandaloneRegistry = Pick<INestApplicationContext, 'get' | 'close'>;

/** Opens a registry in this process, for the command line, rigs and specs. The database need not be migrated yet. */
export async function openStandaloneRegistry(
  database: DatabaseSettings,
  entities: EntityRegistry = coreRegistry,
): Promise<StandaloneRegistry> {
  return NestFactory.createApplicationContext(StandaloneModule.forRoot(database, entities), {
    logger: false,
    abortOnError: false,
  });
}

/** What is left out is the registry's own; the log is silent. */
export interface WorkerWish extends BatchSizes {
  readonly policies?: CurrentPolicy;
  readonly log?: ResolutionLog;
  /** Pauses sources whose records open more tasks; left out: none is paused. */
  readonly conflictsPerHour?: number;
}

/** One more worker on an open registry. */
export function workerOn(
  registry: StandaloneRegistry,
  {
    policies = registry.get<CurrentPolicy>(CurrentPolicy),
    log = SILENT_RESOLUTION_LOG,
    conflictsPerHour,
    ...sizes
  }: WorkerWish = {},
): ResolutionService {
  const transactions = registry.get(TransactionRunner);
  const repositories = registry.get(ResolutionRepositories);
  const flows = registry.get(SourceFlowRepository);
  const brake = conflictsPerHour ? new FloodBrake(transactions, flows, log, conflictsPerHour) : undefined;
  const batches = new BatchResolver(registry.get(UnitOfWorkRunner), transactions, repositories, log, brake);
  return new ResolutionService(policies, batches, transactions, repositories, log, sizes);
}
