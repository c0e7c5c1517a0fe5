import { ENTITY_REGISTRY } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { type RecordStatus, RegistryStatusRepository, type StatusCount } from '@sogoc/persistence';

import { type OperatorTask, SourceFlowService } from './source-flow.service';

/** How much there is of what, by collection. */
export interface RegistryStatus {
  readonly records: Readonly<Record<string, Readonly<Record<RecordStatus, number>>>>;
  readonly goldens: Readonly<Record<string, number>>;
  readonly reviewTasks: Readonly<Record<string, number>>;
  /** Records owed another look though nothing newer came from their source: behind the policy in force, or asked for. */
  readonly redo: number;
  /** What waits for an operator. */
  readonly operatorTasks: readonly OperatorTask[];
}

/** Counts for operators, with zeros for collections that have nothing yet. */
@Injectable()
export class RegistryStatusService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly status: RegistryStatusRepository,
    private readonly flows: SourceFlowService,
  ) {}

  async read(): Promise<RegistryStatus> {
    const counts = await this.status.count();
    const operatorTasks = await this.flows.tasks();
    const byCollection = <T>(valueOf: (entity: string) => T): Readonly<Record<string, T>> =>
      Object.fromEntries(
        this.entities.entities.map(({ declaration }) => [declaration.collection, valueOf(declaration.entity)]),
      );
    return {
      records: byCollection((entity) => recordCounts(counts, entity)),
      goldens: byCollection((entity) => sum(counts, 'goldens', entity)),
      reviewTasks: byCollection((entity) => sum(counts, 'reviewTasks', entity)),
      redo: sum(counts, 'redo'),
      operatorTasks,
    };
  }
}

function recordCounts(counts: readonly StatusCount[], entity: string): Readonly<Record<RecordStatus, number>> {
  const records = counts.filter((count) => count.subject === 'records');
  const of = (status: RecordStatus): number =>
    sum(
      records.filter((count) => count.status === status),
      'records',
      entity,
    );
  return { pending: of('pending'), resolved: of('resolved'), failed: of('failed'), deleted: of('deleted') };
}

function sum(counts: readonly StatusCount[], subject: StatusCount['subject'], entity?: string): number {
  return counts
    .filter((count) => count.subject === subject && (entity === undefined || count.entity === entity))
    .reduce((total, { count }) => total + count, 0);
}
