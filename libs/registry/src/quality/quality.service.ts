import { CollectionNotFoundError, ENTITY_REGISTRY, type Grant } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import type { Clock } from '@sogoc/kernel';
import {
  type CountWish,
  QualityCountRepository,
  type QualityScope,
  SourceRepository,
  type StoredCounts,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';
import { LIVING_DAYS, QUALITY_RULES_VERSION, type QualityScore, scoreQuality } from '@sogoc/resolution';

import { todayIn } from '../asked-time/asked-time';
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
/** Records that are looked at when somebody asks; what more changed is left to the workers. */
export const MOST_AT_ONCE = 20_000;
/** Milliseconds that figures stand, whatever comes. */
const STAND_MS = 5_000;

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

  /** A source is told of itself only. Throws `CollectionNotFoundError`. */
  async read({ source, collection, day }: QualityQuestion, caller?: Grant): Promise<QualityAnswer> {
    const asked = day ?? this.today();
    const named = caller?.role === 'source' ? caller.source : source;
    const entity = collection === undefined ? undefined : this.entityOf(collection);
    if (collection !== undefined && entity === undefined) throw new CollectionNotFoundError();
    if (asked === this.today()) await this.refresh(named, entity, MOST_AT_ONCE);
    const stored = await this.counts.asOf(asked, named, entity);
    return { day: asked, rules: QUALITY_RULES_VERSION, items: stored.flatMap((counts) => this.show(counts)) };
  }

  /**
   * Counts all of today anew, of one source or all; one collection of a source in a transaction of its own. Answers how many were counted. Throws
   * `SourceNotFoundError`.
   */
  async count(only?: string): Promise<number> {
    const scopes = await this.scopesOf(only);
    if (only !== undefined && scopes.length === 0) throw new SourceNotFoundError();
    for (const scope of scopes) await this.countScope(scope, { isAnew: true });
    return scopes.length;
  }

  /** Counts what changed and was not counted in the last seconds. Answers of how many collections of sources something was counted. */
  async refresh(source?: string, entity?: string, mostRecords?: number): Promise<number> {
    let refreshed = 0;
    const now = this.clock.now();
    const counted = new Map((await this.counts.asOf(this.today(), source, entity)).map((one) => [nameOf(one), one]));
    for (const scope of await this.scopesOf(source)) {
      if (entity !== undefined && scope.entity !== entity) continue;
      const known = counted.get(nameOf(scope))?.countedAt;
      if (known !== undefined && now.getTime() - known.getTime() < STAND_MS) continue;
      if (await this.countScope(scope, { mostRecords })) refreshed += 1;
    }
    return refreshed;
  }

  private countScope(scope: QualityScope, wish: Pick<CountWish, 'isAnew' | 'mostRecords'>): Promise<boolean> {
    const rules = { livingDays: LIVING_DAYS, rules: QUALITY_RULES_VERSION, now: this.clock.now() };
    return this.transactions.run((tx) => this.counts.count(tx, scope, { ...rules, ...wish }));
  }

  private async scopesOf(only: string | undefined): Promise<readonly QualityScope[]> {
    const entries = await this.sources.list('', MOST_SOURCES);
    return entries
      .filter(({ code }) => only === undefined || code === only)
      .flatMap(({ code, collections }) =>
        collections.flatMap((collection) => {
          const entity = this.entityOf(collection);
          return entity === undefined ? [] : [{ source: code, entity, day: this.today() }];
        }),
      );
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
    return todayIn(this.clock);
  }
}

const nameOf = ({ source, entity }: Pick<QualityScope, 'source' | 'entity'>): string => `${source} ${entity}`;
