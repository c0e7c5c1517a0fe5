import { setMaxListeners } from 'node:events';
import type { DataSource } from 'typeorm';

import { createDataSource, type DatabaseSettings } from '../connection/data-source';
import { onPrimary, type ReadsFrom } from '../connection/standby-in-force';
import type { TransactionRunner } from '../connection/transaction';
import { PlacesOfReaders } from './places-of-readers';
import {
  dueBy,
  followsPrimary,
  hasWhatWasSeen,
  type LogPosition,
  type LogSample,
  positionOf,
  type PrimaryState,
  type StandbyState,
} from './standby-has-come-as-far';

const LOOK_EVERY_MS = 1_000;
/** A standby that does not answer a look so long is away. */
const SILENCE_MS = 2_000;
/** Within this a standby that follows has what was just written. */
const PATIENCE_MS = 100;
const ASK_AGAIN_MS = 10;
/** Milliseconds by which a standby may be behind. */
const MOST_LAG_MS = 30_000;

const NEWEST_FEED = '(SELECT id::text FROM feed ORDER BY feed_no DESC LIMIT 1)';
const STATE = `SELECT pg_is_in_recovery() AS recovering, pg_last_wal_replay_lsn()::text AS replayed, ${NEWEST_FEED} AS feed`;
// A server in recovery has no place to write at, and asked for it fails.
const WRITTEN = `SELECT CASE WHEN pg_is_in_recovery() THEN NULL ELSE pg_current_wal_insert_lsn()::text END AS at`;
const PRIMARY = `${WRITTEN}, ${NEWEST_FEED} AS feed`;

/** One call that is sent to the standby. */
export interface SentThere extends ReadsFrom {
  /** Whether the primary answered a read of it. */
  readonly isPassedOver: boolean;
}

/**
 * The streaming standby that `DATABASE_READ_URL` names, and who reads from it. It is looked at every second; while it is away or silent, does
 * not follow this primary or is far behind it, reads go to the primary. Whoever has seen more than the standby has, for he wrote it or was
 * shown it by the primary, waits a moment for it, else reads from the primary.
 */
export class Standby {
  /** Connections of readers. A look has its own, so that readers who take all do not make the standby seem away. */
  private readers: DataSource | undefined;
  private readonly looker: DataSource | undefined;
  private readonly places = new PlacesOfReaders();
  private readonly samples: LogSample[] = [];
  /** What the primary said last, without where it was then. */
  private lastSaid: PrimaryState | undefined;
  private replayed: LogPosition = 0n;
  /** Of the time for which it is there now; undefined: it is away. */
  private there: AbortController | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private isEnded = false;

  constructor(
    private readonly settings: DatabaseSettings & { readonly readUrl?: string },
    private readonly primary: Pick<TransactionRunner, 'read'>,
  ) {
    if (settings.readUrl !== undefined) this.looker = this.connections('standby-look', 1, SILENCE_MS);
  }

  /** Whether one is named. */
  get isNamed(): boolean {
    return this.looker !== undefined;
  }

  /** Whether it follows, as far as was seen a second ago. */
  get isThere(): boolean {
    return this.there !== undefined;
  }

  /** Looks at it from now on; the first look is over when this resolves, or takes too long. */
  async begin(): Promise<void> {
    if (this.looker === undefined || this.timer !== undefined || this.isEnded) return;
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    await Promise.race([this.look(), pause(SILENCE_MS)]);
  }

  async end(): Promise<void> {
    this.isEnded = true;
    clearInterval(this.timer);
    await this.looking;
    this.lose();
    await Promise.all([close(this.readers), close(this.looker)]);
  }

  /** Who is sent there; undefined: nobody now, or not this reader, who has seen what it does not have yet. */
  async for(reader: string): Promise<SentThere | undefined> {
    if (!(await this.has(this.places.of(reader)))) return undefined;
    const { there, readers } = this;
    if (there === undefined || readers === undefined) return undefined;
    const sent = {
      source: readers,
      gone: there.signal,
      lost: () => this.lose(),
      isPassedOver: false,
      passOver: () => void (sent.isPassedOver = true),
    };
    return sent;
  }

  /** Notes that the reader has seen all that the primary has now, for he wrote it or was shown it. */
  async hasSeenPrimary(reader: string): Promise<void> {
    if (this.looker === undefined) return;
    const [row] = await onPrimary(() => this.primary.read<Pick<PrimaryState, 'at'>>(WRITTEN));
    if (row?.at) this.places.raise(reader, positionOf(row.at));
  }

  private async has(seen: LogPosition): Promise<boolean> {
    for (const deadline = performance.now() + PATIENCE_MS; this.isThere; await pause(ASK_AGAIN_MS)) {
      if (hasWhatWasSeen(this.replayed, seen)) return true;
      if (performance.now() > deadline) return false;
      await Promise.race([this.look(), pause(PATIENCE_MS)]);
    }
    return false;
  }

  /** One look at a time; whoever comes meanwhile waits for it. */
  private look(): Promise<void> {
    this.looking ??= this.lookNow().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async lookNow(): Promise<void> {
    try {
      const [primary, state] = await Promise.all([this.askPrimary(), this.askStandby()]);
      const due = primary && this.dueAfter(primary);
      if (due !== undefined && followsPrimary(state, primary!, due)) await this.arrive(positionOf(state.replayed!));
      else this.lose();
    } catch {
      this.lose();
    }
  }

  /** A primary that is busy, or away, is no reason to leave the standby: then what it said last holds. */
  private async askPrimary(): Promise<PrimaryState | undefined> {
    const asked = onPrimary(() => this.primary.read<PrimaryState>(PRIMARY)).then(([row]) => row);
    const said = await Promise.race([asked.catch(() => undefined), pause(SILENCE_MS)]);
    if (said !== undefined) this.lastSaid = { ...said, at: null };
    return said ?? this.lastSaid;
  }

  private async askStandby(): Promise<StandbyState> {
    const silence = setTimeout(() => this.leave(), SILENCE_MS);
    try {
      const looker = this.looker!;
      if (!looker.isInitialized) await looker.initialize();
      const [state] = (await looker.query(STATE)) as StandbyState[];
      return state!;
    } finally {
      clearTimeout(silence);
    }
  }

  /** What the standby is to have by now. */
  private dueAfter({ at }: PrimaryState): LogPosition {
    const now = performance.now();
    if (at !== null) this.samples.push({ at: positionOf(at), when: now });
    const { due, settled } = dueBy(this.samples, now, MOST_LAG_MS);
    this.samples.splice(0, settled);
    return due;
  }

  private async arrive(replayed: LogPosition): Promise<void> {
    this.readers ??= this.connections('standby', this.settings.poolSize, this.settings.limits?.answerMs);
    if (!this.readers.isInitialized) await this.readers.initialize();
    if (this.isEnded) return;
    this.replayed = replayed;
    if (this.there !== undefined) return;
    this.there = new AbortController();
    // Every read that is under way listens.
    setMaxListeners(0, this.there.signal);
  }

  /** Nobody is sent there until it is looked at again, when it may be older than it was. */
  private lose(): void {
    this.replayed = 0n;
    this.there?.abort();
    this.there = undefined;
  }

  /** As {@link lose}; connections that a silent server holds are given up. */
  private leave(): void {
    this.lose();
    const { readers } = this;
    this.readers = undefined;
    void close(readers);
  }

  private connections(purpose: string, poolSize: number, answerMs = 0): DataSource {
    const { readUrl, applicationName, limits } = this.settings;
    return createDataSource({
      url: readUrl!,
      poolSize,
      applicationName: `${applicationName}-${purpose}`,
      // The limits of a configuration are read from it, and are not copied with it.
      ...(limits && { limits: { ...limits, connectMs: SILENCE_MS, answerMs } }),
      onConnectionLost: () => this.lose(),
    });
  }
}

/** A pool waits for its connections, which a silent server does not let go. */
async function close(connections: DataSource | undefined): Promise<void> {
  if (connections?.isInitialized) await Promise.race([connections.destroy().catch(() => undefined), pause(SILENCE_MS)]);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());
