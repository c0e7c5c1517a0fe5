import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';

import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import { FeedEntity } from './feed.entity';
import { onPrimary } from '../connection/standby-in-force';
import { areOfOneHistory, type HistoryMarks, isRefusal, MARK_NAMES, type MarkName, selectMarks } from './history-marks';

/** Any fixed number: the lock under which a new feed begins. */
const NEW_FEED_LOCK = 7_340_024;
/** Milliseconds after which a mark that could not be read is tried again: rights are granted, a standby becomes the primary. */
const TRY_AGAIN_MS = 60_000;
/** Milliseconds that a look is trusted by who asks for the feed of lately. */
const LATELY_MS = 2_000;

export interface Feed {
  /** UUID. */
  readonly id: string;
  /** Marks of its history that the server does not let us read. */
  readonly unreadable: readonly MarkName[];
}

interface FeedRow {
  readonly now: HistoryMarks;
  /** The newest feed with the marks it was begun under; null before the first. */
  readonly id: string | null;
  readonly begun: HistoryMarks | null;
}

const NEWEST_FEED = `
SELECT id, json_build_object('systemIdentifier', system_identifier, 'timeline', timeline, 'databaseOid', database_oid) AS begun
FROM feed ORDER BY feed_no DESC LIMIT 1`;

type Read = <Row>(sql: string) => Promise<Row[]>;

/** Tells which feed the database serves. After a restore, a fail-over or a copy that is another one, which begins at the first look. */
@Injectable()
export class FeedRepository {
  private readable: ReadonlySet<MarkName> = new Set(MARK_NAMES);
  private tryAgainAt = Infinity;
  private latest: { readonly feed: Promise<Feed>; readonly until: number } | undefined;

  constructor(private readonly transactions: TransactionRunner) {}

  /** Told by the primary, also to who reads events of a standby. */
  async current(): Promise<Feed> {
    return onPrimary(() => this.currentHere());
  }

  /**
   * The feed as it was at most two seconds ago: for entity tags, which say the instant of a version too. So one of before a restore is never
   * taken for another of after it, and a hot read does without a statement.
   */
  async lately(): Promise<Feed> {
    const now = performance.now();
    if (this.latest !== undefined && now < this.latest.until) return this.latest.feed;
    const feed = this.current();
    this.latest = { feed, until: now + LATELY_MS };
    feed.catch(() => (this.latest = undefined));
    return feed;
  }

  private async currentHere(): Promise<Feed> {
    const row = await this.readWhatIsReadable();
    const id = row.id !== null && isSettled(row) ? row.id : await this.transactions.run((tx) => this.settle(tx));
    return { id, unreadable: MARK_NAMES.filter((name) => !this.readable.has(name)) };
  }

  private async readWhatIsReadable(): Promise<FeedRow> {
    const read: Read = (sql) => this.transactions.read(sql);
    if (performance.now() > this.tryAgainAt) await this.findReadable();
    try {
      return await this.read(read);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await this.findReadable();
      return this.read(read);
    }
  }

  private async read(read: Read): Promise<FeedRow> {
    const marks = `SELECT row_to_json(m) AS now FROM (SELECT ${selectMarks(this.readable)}) m`;
    const [row] = await read<FeedRow>(`SELECT * FROM (${marks}) marks LEFT JOIN (${NEWEST_FEED}) newest ON true`);
    return row!;
  }

  private async findReadable(): Promise<void> {
    const found = new Set<MarkName>();
    for (const name of MARK_NAMES) {
      try {
        await this.transactions.read(`SELECT ${selectMarks(new Set([name]))}`);
        found.add(name);
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
    }
    this.readable = found;
    this.tryAgainAt = found.size === MARK_NAMES.length ? Infinity : performance.now() + TRY_AGAIN_MS;
  }

  /** One process begins the new feed; the others find it. */
  private async settle(tx: Transaction): Promise<string> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [NEW_FEED_LOCK]);
    const { id, now, begun } = await this.read((sql) => tx.query(sql));
    const feeds = entitiesIn(tx).getRepository(FeedEntity);
    if (id !== null && begun !== null && areOfOneHistory(now, begun)) {
      await feeds.update({ id }, learned(begun, now));
      return id;
    }
    const newId = randomUUID();
    await feeds.insert({ id: newId, ...now });
    return newId;
  }
}

/** What was known of the history, and what can be read only now. */
function learned(begun: HistoryMarks, now: HistoryMarks): HistoryMarks {
  return {
    systemIdentifier: begun.systemIdentifier ?? now.systemIdentifier,
    timeline: begun.timeline ?? now.timeline,
    databaseOid: begun.databaseOid ?? now.databaseOid,
  };
}

/** The feed is of the history of now, and knows every mark of it that can be read. */
function isSettled({ now, begun }: FeedRow): boolean {
  if (begun === null || !areOfOneHistory(now, begun)) return false;
  return MARK_NAMES.every((name) => begun[name] !== null || now[name] === null);
}
