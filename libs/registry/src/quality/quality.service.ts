import { ENTITY_REGISTRY, type Grant } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import type { Clock } from '@sogoc/kernel';
import { QualityCountRepository, SourceRepository, type StoredCounts, TransactionRunner } from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';
import { LIVING_DAYS, QUALITY_RULES_VERSION, type QualityScore, scoreQuality } from '@sogoc/resolution';
import { vietnamDay } from '@sogoc/vietnam';

import { SourceNotFoundError } from '../finding-by-id/errors';

/** The figures of one source and collection. */
export interface ShownQuality extends QualityScore {
  readonly source: string;
  readonly collection: string;
  /** The day that they are of: the newest counted one up to the day asked for. */
  readonly day: string;
  readonly countedAt: string;
  /** Version of the rules. */
  readonly rules: string;
}

export interface QualityAnswer {
  readonly day: string;
  readonly rules: string;
  readonly items: readonly ShownQuality[];
}

export interface QualityQuestion {
  readonly source?: string;
  readonly collection?: string;
  readonly day?: string;
}

const MOST_SOURCES = 10_000;

/** Counts and tells the quality of what sources send. */
@Injectable()
export class QualityService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly transactions: TransactionRunner,
    private readonly counts: QualityCountRepository,
    private readonly sources: SourceRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A source is told of itself only. */
  async read({ source, collection, day }: QualityQuestion, caller?: Grant): Promise<QualityAnswer> {
    const asked = day ?? this.today();
    const named = caller?.role === 'source' ? caller.source : source;
    const entity = collection === undefined ? undefined : (this.entityOf(collection) ?? '');
    const stored = await this.counts.asOf(asked, named, entity);
    return { day: asked, rules: QUALITY_RULES_VERSION, items: stored.flatMap((counts) => this.show(counts)) };
  }

  /**
   * Counts today anew, of one source or all; one collection of a source in a transaction of its own. Answers how many were counted. Throws
   * `SourceNotFoundError`.
   */
  async count(only?: string): Promise<number> {
    const entries = await this.sources.list('', MOST_SOURCES);
    const counted = entries.filter(({ code }) => only === undefined || code === only);
    if (only !== undefined && counted.length === 0) throw new SourceNotFoundError();
    const scopes = counted.flatMap(({ code, collections }) =>
      collections.flatMap((collection) => {
        const entity = this.entityOf(collection);
        return entity === undefined ? [] : [{ source: code, entity, day: this.today() }];
      }),
    );
    for (const scope of scopes)
      await this.transactions.run((tx) =>
        this.counts.count(tx, scope, LIVING_DAYS, QUALITY_RULES_VERSION, this.clock.now()),
      );
    return scopes.length;
  }

  /** Whether the figures of today were counted yet. */
  async isCounted(): Promise<boolean> {
    return (await this.counts.asOf(this.today())).some(({ day }) => day === this.today());
  }

  private show({ source, entity, day, countedAt, rules, counts }: StoredCounts): readonly ShownQuality[] {
    const declaration = this.entities.entityByName(entity)?.declaration;
    if (declaration === undefined) return [];
    const identifiers = declaration.attributes.filter(({ scheme }) => scheme !== undefined).map(({ name }) => name);
    const score = scoreQuality(counts, new Set(identifiers));
    const { collection } = declaration;
    return score === undefined
      ? []
      : [{ source, collection, day, countedAt: countedAt.toISOString(), rules, ...score }];
  }

  private entityOf(collection: string): string | undefined {
    return this.entities.entityByCollection(collection)?.declaration.entity;
  }

  private today(): string {
    return vietnamDay(this.clock.now().toISOString());
  }
}
