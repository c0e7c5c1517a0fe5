import type { EventCount, OperationsFiguresRepository } from '@sogoc/persistence';

/** All change events of one type since the registry began. */
export interface EventTotal {
  readonly entity: string;
  readonly type: string;
  readonly events: number;
  readonly otherIds: number;
}

export interface EventTotals {
  readonly lastSeq: number;
  readonly totals: readonly EventTotal[];
}

/**
 * Counts change events. The first look counts all there are; each later one only what came since. Not for two callers at once.
 */
export class ChangeEventTotals {
  private readonly totals = new Map<string, EventTotal>();
  private lastSeq = 0;

  constructor(private readonly figures: Pick<OperationsFiguresRepository, 'eventsAfter' | 'lastSeq'>) {}

  async read(): Promise<EventTotals> {
    // A restored database may end before what was counted.
    if ((await this.figures.lastSeq()) < this.lastSeq) this.forget();
    for (const count of await this.figures.eventsAfter(this.lastSeq)) this.add(count);
    return { lastSeq: this.lastSeq, totals: [...this.totals.values()] };
  }

  private forget(): void {
    this.totals.clear();
    this.lastSeq = 0;
  }

  private add({ entity, type, events, otherIds, lastSeq }: EventCount): void {
    const name = `${entity} ${type}`;
    const before = this.totals.get(name);
    this.totals.set(name, {
      entity,
      type,
      events: (before?.events ?? 0) + events,
      otherIds: (before?.otherIds ?? 0) + otherIds,
    });
    this.lastSeq = Math.max(this.lastSeq, lastSeq);
  }
}
