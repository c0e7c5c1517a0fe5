import { METRIC_PREFIX, MetricsRegistry } from '@sogoc/platform';
import { type EventTotals, type OperationsFigures, OperationsFiguresService } from '@sogoc/registry';
import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';

/** Figures of the registry's state, read from the database at each scrape: every API process tells the same, and a restart loses nothing. */
@Injectable()
export class RegistryGauges {
  private readonly records: Gauge<'entity' | 'status'>;
  private readonly oldestPending: Gauge<'entity'>;
  private readonly redo: Gauge;
  private readonly goldens: Gauge<'entity'>;
  private readonly tasks: Gauge<'entity' | 'kind'>;
  private readonly oldestTask: Gauge<'entity' | 'kind'>;
  private readonly paused: Gauge<'source' | 'collection'>;
  private readonly alarms: Gauge<'source' | 'collection'>;
  private readonly newKeys: Gauge<'source' | 'entity'>;
  private readonly newIdentifiers: Gauge<'source' | 'entity'>;
  private readonly lastSeq: Gauge;
  private readonly merges: Counter<'entity'>;
  private readonly splits: Counter<'entity'>;
  private readonly retirements: Counter<'entity'>;

  constructor(
    private readonly figures: OperationsFiguresService,
    registry: MetricsRegistry,
  ) {
    const of = <Label extends string>(name: string, help: string, ...labelNames: Label[]) => ({
      name: `${METRIC_PREFIX}${name}`,
      help,
      labelNames,
      registers: [registry],
    });
    this.records = new Gauge(of('source_records', 'Source records by what became of them', 'entity', 'status'));
    this.oldestPending = new Gauge(
      of('pending_oldest_age_seconds', 'Age of the oldest version that waits for resolution; 0 without one', 'entity'),
    );
    this.redo = new Gauge(
      of('redo_records', 'Records behind the policy in force, or owed another look though nothing newer came'),
    );
    this.goldens = new Gauge(of('golden_records', 'Golden records that are carried', 'entity'));
    this.tasks = new Gauge(of('review_queue_items', 'Review tasks that are open or claimed', 'entity', 'kind'));
    this.oldestTask = new Gauge(
      of('review_oldest_item_age_seconds', 'Age of the oldest open review task', 'entity', 'kind'),
    );
    this.paused = new Gauge(
      of(
        'source_paused_records',
        'Records that wait because their source is paused; absent without one',
        'source',
        'collection',
      ),
    );
    this.alarms = new Gauge(
      of(
        'source_new_identifiers_alarm',
        '1 for a source that brings more unheard-of numbers in a day than it may',
        'source',
        'collection',
      ),
    );
    this.newKeys = new Gauge(of('source_new_keys', 'Records resolved for the first time today', 'source', 'entity'));
    this.newIdentifiers = new Gauge(
      of('source_new_identifiers', 'Identifiers of today that nothing carried before', 'source', 'entity'),
    );
    this.lastSeq = new Gauge(of('change_feed_last_seq', 'Number of the newest event of the change feed'));
    this.merges = new Counter(of('golden_merges_total', 'Golden records absorbed by another', 'entity'));
    this.splits = new Counter(of('golden_splits_total', 'Golden records parted from another', 'entity'));
    this.retirements = new Counter(of('golden_retirements_total', 'Golden records whose last record went', 'entity'));
  }

  /** Rejects when the database does not answer; nothing is changed then. */
  async refresh(): Promise<void> {
    const figures = await this.figures.read();
    this.setCounts(figures);
    this.setAges(figures);
    this.setFlows(figures);
    this.setTotals(
      figures.entities.map(({ entity }) => entity),
      figures.events,
    );
  }

  private setCounts({ entities, redo, openTasks, events }: OperationsFigures): void {
    for (const { entity, records, goldens } of entities) {
      for (const [status, count] of Object.entries(records)) this.records.set({ entity, status }, count);
      this.goldens.set({ entity }, goldens);
    }
    this.redo.set(redo);
    this.lastSeq.set(events.lastSeq);
    this.tasks.reset();
    for (const { entity, kind, count } of openTasks) this.tasks.set({ entity, kind }, count);
  }

  private setFlows({ operatorTasks, today }: OperationsFigures): void {
    for (const gauge of [this.paused, this.alarms, this.newKeys, this.newIdentifiers]) gauge.reset();
    for (const task of operatorTasks) {
      const { source, collection } = task;
      if (task.kind === 'source-paused') this.paused.set({ source, collection }, task.waiting);
      else this.alarms.set({ source, collection }, 1);
    }
    for (const { source, entity, newKeys, newIdentifiers } of today) {
      this.newKeys.set({ source, entity }, newKeys);
      this.newIdentifiers.set({ source, entity }, newIdentifiers);
    }
  }

  private setAges({ entities, oldestPending, openTasks }: OperationsFigures): void {
    for (const { entity } of entities) this.oldestPending.set({ entity }, 0);
    for (const { entity, ageSeconds } of oldestPending) this.oldestPending.set({ entity }, ageSeconds);
    this.oldestTask.reset();
    for (const { entity, kind, oldestAgeSeconds } of openTasks) this.oldestTask.set({ entity, kind }, oldestAgeSeconds);
  }

  /** Counters are set anew from the totals: they are counted in the database, not here. */
  private setTotals(entities: readonly string[], { totals }: EventTotals): void {
    const count = (counter: Counter<'entity'>, type: string, of: 'events' | 'otherIds'): void => {
      counter.reset();
      for (const entity of entities) counter.inc({ entity }, 0);
      for (const total of totals.filter((candidate) => candidate.type === type)) {
        counter.inc({ entity: total.entity }, total[of]);
      }
    };
    count(this.merges, 'golden.merged', 'otherIds');
    count(this.splits, 'golden.split', 'otherIds');
    count(this.retirements, 'golden.retired', 'events');
  }
}
