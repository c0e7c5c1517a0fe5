import { ENTITY_REGISTRY, noteChangedObject } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import {
  type DayOfOneSource,
  PendingRecordRepository,
  type SourceBounds,
  SourceFlowRepository,
  type SourcePause,
  SourceRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { bringsManyNewIdentifiers, newIdentifiersAllowed } from '@sogoc/resolution';

import { SourceNotFoundError } from '../finding-by-id/errors';

/** Records of the source wait until an operator resumes it. */
export interface PausedSourceTask {
  readonly kind: 'source-paused';
  readonly source: string;
  readonly collection: string;
  /** RFC 3339. */
  readonly since: string;
  /** Review tasks that its records opened, or were about to open, in the hour before. */
  readonly conflicts: number;
  readonly conflictsPerHour: number;
  readonly waiting: number;
}

/** The source brings so much that was never heard of that it may be guessing numbers, or loading a file. */
export interface ManyNewIdentifiersTask {
  readonly kind: 'many-new-identifiers';
  readonly source: string;
  readonly collection: string;
  /** YYYY-MM-DD, in Viet Nam. */
  readonly day: string;
  readonly newKeys: number;
  readonly newIdentifiers: number;
  readonly newIdentifiersPerDay: number;
}

export type OperatorTask = PausedSourceTask | ManyNewIdentifiersTask;

/** How the flow of one source in one collection stands. */
export interface ShownFlow {
  readonly resolving: { readonly status: 'running' | 'paused'; readonly since?: string; readonly conflicts?: number };
  readonly today: { readonly newKeys: number; readonly newIdentifiers: number; readonly alarm: boolean };
}

/** What one source brought today that was not there before. */
export type ShownDay = Pick<DayOfOneSource, 'source' | 'entity' | 'newKeys' | 'newIdentifiers'>;

export interface ResumedSource {
  readonly source: string;
  /** Collections that stood still; none: the source was not paused. */
  readonly resumed: readonly string[];
}

/** What operators see of how much sources bring, and how they let one go on that was paused. */
@Injectable()
export class SourceFlowService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly transactions: TransactionRunner,
    private readonly sources: SourceRepository,
    private readonly flows: SourceFlowRepository,
    private readonly pending: PendingRecordRepository,
  ) {}

  /** One for each source and collection that needs an operator, however many records wait. */
  async tasks(): Promise<readonly OperatorTask[]> {
    const [pauses, days] = await Promise.all([this.flows.pauses(), this.flows.today()]);
    return [
      ...pauses.map((pause) => this.pausedTask(pause)),
      ...days.filter(bringsManyNewIdentifiers).map((day) => this.newTask(day)),
    ];
  }

  /** What every source brought today. */
  async today(): Promise<readonly ShownDay[]> {
    return (await this.flows.today()).map(({ source, entity, newKeys, newIdentifiers }) => ({
      source,
      entity,
      newKeys,
      newIdentifiers,
    }));
  }

  /** Of one source in one collection; zeros for one that brought nothing today. */
  async of(source: string, entity: string): Promise<ShownFlow> {
    const isOf = (row: { readonly source: string; readonly entity: string }): boolean =>
      row.source === source && row.entity === entity;
    const [pauses, days] = await Promise.all([this.flows.pauses(), this.flows.today()]);
    const [pause, day] = [pauses.find(isOf), days.find(isOf)];
    return {
      resolving: pause
        ? { status: 'paused', since: pause.since.toISOString(), conflicts: pause.conflicts }
        : { status: 'running' },
      today: {
        newKeys: day?.newKeys ?? 0,
        newIdentifiers: day?.newIdentifiers ?? 0,
        alarm: day !== undefined && bringsManyNewIdentifiers(day),
      },
    };
  }

  /** Has the records that wait resolved, with other bounds from here on when they are given. Throws `SourceNotFoundError`. */
  async resume(source: string, bounds: SourceBounds, author: string): Promise<ResumedSource> {
    const entry = source.includes('\u0000') ? undefined : await this.sources.find(source);
    if (entry === undefined) throw new SourceNotFoundError();
    noteChangedObject('source', source);
    const entities = entry.collections.flatMap(
      (name) => this.entities.entityByCollection(name)?.declaration.entity ?? [],
    );
    const resumed = await this.transactions.run(async (tx) => {
      if (Object.values(bounds).some((bound) => bound !== undefined))
        await this.flows.bound(tx, source, entities, bounds);
      return this.flows.resume(tx, source, author);
    });
    // Its own transaction: what a unit put aside under the pause is seen once the pause has ended. A worker's sweep finds the rest.
    await this.transactions.run((tx) => this.pending.release(tx));
    return { source, resumed: resumed.map((entity) => this.collectionOf(entity)) };
  }

  private pausedTask({ source, entity, since, conflicts, conflictsPerHour, waiting }: SourcePause): PausedSourceTask {
    const collection = this.collectionOf(entity);
    return {
      kind: 'source-paused',
      source,
      collection,
      since: since.toISOString(),
      conflicts,
      conflictsPerHour,
      waiting,
    };
  }

  private newTask({ source, entity, newIdentifiersPerDay, ...counts }: DayOfOneSource): ManyNewIdentifiersTask {
    const bound = newIdentifiersAllowed({ newIdentifiersPerDay });
    const collection = this.collectionOf(entity);
    return { kind: 'many-new-identifiers', source, collection, ...counts, newIdentifiersPerDay: bound };
  }

  private collectionOf(entity: string): string {
    return (
      this.entities.entities.find(({ declaration }) => declaration.entity === entity)?.declaration.collection ?? entity
    );
  }
}
