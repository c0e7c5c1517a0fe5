import { ENTITY_REGISTRY } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { type OldestPending, type OpenTasks, OperationsFiguresRepository, type RecordStatus } from '@sogoc/persistence';

import { type RegistryStatus, RegistryStatusService } from './registry-status.service';
import { type OperatorTask, type ShownDay, SourceFlowService } from './source-flow.service';
import { ChangeEventTotals, type EventTotals } from './change-event-totals';

/** The counts of one entity, as the status shows them by collection. */
export interface EntityFigures {
  readonly entity: string;
  readonly records: Readonly<Record<RecordStatus, number>>;
  readonly goldens: number;
}

export interface OperationsFigures {
  readonly entities: readonly EntityFigures[];
  readonly redo: number;
  readonly oldestPending: readonly OldestPending[];
  readonly openTasks: readonly OpenTasks[];
  readonly events: EventTotals;
  readonly operatorTasks: readonly OperatorTask[];
  /** What each source brought today. */
  readonly today: readonly ShownDay[];
}

/** What an operator watches of the registry's state: the status, how long things wait, and what became of golden records. */
@Injectable()
export class OperationsFiguresService {
  private readonly events: ChangeEventTotals;
  private underWay: Promise<OperationsFigures> | undefined;

  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly status: RegistryStatusService,
    private readonly figures: OperationsFiguresRepository,
    private readonly flows: SourceFlowService,
  ) {
    this.events = new ChangeEventTotals(figures);
  }

  /** Callers at the same time share one look. */
  read(): Promise<OperationsFigures> {
    this.underWay ??= this.look().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private async look(): Promise<OperationsFigures> {
    // One after the other: a scrape must not take half of the connections from those who wait for an answer.
    const status = await this.status.read();
    const oldestPending = await this.figures.oldestPending();
    const openTasks = await this.figures.openTasks();
    const events = await this.events.read();
    const today = await this.flows.today();
    const { redo, operatorTasks } = status;
    return { entities: this.byEntity(status), redo, oldestPending, openTasks, events, operatorTasks, today };
  }

  private byEntity(status: RegistryStatus): EntityFigures[] {
    return this.entities.entities.map(({ declaration: { entity, collection } }) => ({
      entity,
      records: status.records[collection] ?? { pending: 0, resolved: 0, failed: 0, deleted: 0 },
      goldens: status.goldens[collection] ?? 0,
    }));
  }
}
