import { CollectionAccess, type Grant } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import { type FindingCounts, StatisticsRepository } from '@sogoc/persistence';
import { CLOCK, InvalidRequestError } from '@sogoc/platform';
import {
  type AskedDays,
  countDay,
  countIntake,
  type DayOfWork,
  type DayRange,
  dayRangeOf,
  daysOf,
  type IntakeOfDay,
} from '@sogoc/resolution';

import { todayIn } from '../asked-time/asked-time';

/** What the work was in some days, and what waits now. */
export interface Statistics extends DayRange {
  /** Every day, in order. */
  readonly days: readonly DayOfWork[];
  readonly waiting: {
    readonly total: number;
    readonly byKind: readonly {
      readonly collection: string;
      readonly kind: string;
      readonly count: number;
      readonly oldestAt: string;
    }[];
    /** How long the middle and the slowest tenth have waited, in days, and how many too long. Absent while nothing waits. */
    readonly ageDays: { readonly p50?: number; readonly p90?: number; readonly overdue: number };
    readonly held: number;
    readonly escalated: number;
  };
  /** Decisions and reversals that a second person has yet to agree to. */
  readonly awaitingApproval: number;
  readonly intake: readonly IntakeOfDay[];
  /** Of records as they stand, the most frequent first. */
  readonly findings: readonly {
    readonly source: string;
    readonly collection: string;
    readonly attribute: string;
    readonly code: string;
    readonly count: number;
  }[];
  /** Whether findings were counted in a part of the records and scaled up. */
  readonly findingsEstimated: boolean;
}

/** Findings are of millions of records: counted once in this time, in milliseconds, for all who ask. */
const FINDINGS_FRESH_MS = 60_000;
const MOST_FINDINGS = 500;

type Collections = ReadonlyMap<string, string>;

/** Counts for who looks after the work: what came in, what was asked, what was settled, what waits. */
@Injectable()
export class StatisticsService {
  /** By the entities that they are of; callers see few sets of them. */
  private readonly findings = new Map<string, { readonly at: number; readonly counts: Promise<FindingCounts> }>();

  constructor(
    private readonly collections: CollectionAccess,
    private readonly stored: StatisticsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws `InvalidRequestError` for days that are none or too many. */
  async read(asked: AskedDays, caller: Grant): Promise<Statistics> {
    const asking = dayRangeOf(asked, todayIn(this.clock));
    if (!asking.ok) throw new InvalidRequestError([asking.error]);
    const range = asking.value;
    const opened = this.collections.openAll(caller);
    const collectionOf = new Map(opened.map(({ declaration }) => [declaration.entity, declaration.collection]));
    const entities = [...collectionOf.keys()];
    const [counts, awaitingApproval, findings] = await Promise.all([
      this.stored.daily(entities, range),
      this.stored.awaitingApproval(entities),
      this.findingsOf(entities),
    ]);
    const ofDay = (date: string) => counts.filter(({ day }) => day === date);
    return {
      ...range,
      days: daysOf(range).map((date) => countDay(date, ofDay(date), collectionOf)),
      waiting: await this.waiting(entities, collectionOf),
      awaitingApproval,
      intake: countIntake(counts, collectionOf),
      findings: findings.counts.map(({ entity, source, ...rest }) => ({
        source,
        collection: collectionOf.get(entity) ?? entity,
        ...rest,
      })),
      findingsEstimated: findings.estimated,
    };
  }

  private async waiting(entities: readonly string[], collectionOf: Collections): Promise<Statistics['waiting']> {
    const [kinds, ages] = await Promise.all([this.stored.waiting(entities), this.stored.ages(entities)]);
    const { p50, p90, overdue, held, escalated } = ages;
    return {
      total: kinds.reduce((total, { count }) => total + count, 0),
      byKind: kinds.map(({ entity, kind, count, oldestAt }) => ({
        collection: collectionOf.get(entity) ?? entity,
        kind,
        count,
        oldestAt: oldestAt.toISOString(),
      })),
      ageDays: { ...(p50 !== null && p90 !== null && { p50: tenths(p50), p90: tenths(p90) }), overdue },
      held,
      escalated,
    };
  }

  private findingsOf(entities: readonly string[]): Promise<FindingCounts> {
    const name = entities.join();
    const known = this.findings.get(name);
    const now = this.clock.now().getTime();
    if (known !== undefined && now - known.at < FINDINGS_FRESH_MS) return known.counts;
    const counts = this.stored.findings(entities, MOST_FINDINGS);
    this.findings.set(name, { at: now, counts });
    counts.catch(() => this.findings.delete(name));
    return counts;
  }
}

const tenths = (days: number): number => Math.round(Number(days) * 10) / 10;
