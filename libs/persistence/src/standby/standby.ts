import type { DataSource } from 'typeorm';

import { createDataSource, type DatabaseSettings } from '../connection/data-source';
import type { ReadsFrom } from '../connection/standby-in-force';
import {
  followsPrimary,
  hasWhatWasWritten,
  type LogPosition,
  positionOf,
  type StandbyState,
} from './standby-has-come-as-far';

const LOOK_EVERY_MS = 1_000;
/** Within this a standby that follows has what was just written. */
const PATIENCE_MS = 100;
const ASK_AGAIN_MS = 10;

const STATE = 'SELECT pg_is_in_recovery() AS recovering, pg_last_wal_replay_lsn()::text AS replayed';
const WRITTEN = 'SELECT pg_current_wal_insert_lsn()::text AS at';

/**
 * The streaming standby that `DATABASE_READ_URL` names, and who reads from it. It is looked at every second; while it is away, or is no
 * standby, as after a fail-over, reads go to the primary. Whoever wrote waits a moment for the standby to have it, else reads from the
 * primary.
 */
export class Standby {
  private readonly data: DataSource | undefined;
  private readonly positions = new Map<string, LogPosition>();
  private replayed: LogPosition = 0n;
  private isFollowing = false;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private isEnded = false;

  constructor(settings: DatabaseSettings & { readonly readUrl?: string }) {
    const { readUrl, applicationName } = settings;
    if (readUrl === undefined) return;
    this.data = createDataSource({ ...settings, url: readUrl, applicationName: `${applicationName}-standby` });
  }

  /** Whether one is named. */
  get isNamed(): boolean {
    return this.data !== undefined;
  }

  /** Whether it follows, as far as was seen a second ago. */
  get isThere(): boolean {
    return this.isFollowing;
  }

  /** Looks at it from now on; the first look is over when this resolves. */
  async begin(): Promise<void> {
    if (this.data === undefined || this.timer !== undefined || this.isEnded) return;
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    await this.look();
  }

  async end(): Promise<void> {
    this.isEnded = true;
    clearInterval(this.timer);
    await this.looking;
    if (this.data?.isInitialized) await this.data.destroy();
  }

  /** Who is sent there; undefined: nobody now, or not this reader, who wrote what it does not have yet. */
  async for(reader: string): Promise<ReadsFrom | undefined> {
    if (this.data === undefined || !this.isFollowing || !(await this.has(reader))) return undefined;
    return { source: this.data, lost: () => (this.isFollowing = false) };
  }

  /** Notes that the reader has written, up to where the log of `primary` is now. */
  async wrote(reader: string, primary: { read<Row>(sql: string): Promise<Row[]> }): Promise<void> {
    if (this.data === undefined) return;
    const [row] = await primary.read<{ at: string }>(WRITTEN);
    this.positions.set(reader, positionOf(row!.at));
  }

  private async has(reader: string): Promise<boolean> {
    const written = this.positions.get(reader);
    if (written === undefined) return true;
    for (const deadline = performance.now() + PATIENCE_MS; this.isFollowing; await pause(ASK_AGAIN_MS)) {
      if (!hasWhatWasWritten(this.replayed, written)) await this.look();
      if (hasWhatWasWritten(this.replayed, written)) {
        // Another write may have come meanwhile.
        if (this.positions.get(reader) === written) this.positions.delete(reader);
        return true;
      }
      if (performance.now() > deadline) return false;
    }
    return false;
  }

  /** One look at a time; whoever comes meanwhile waits for it. */
  private look(): Promise<void> {
    this.looking ??= this.lookNow().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async lookNow(): Promise<void> {
    const data = this.data!;
    try {
      if (!data.isInitialized) await data.initialize();
      const [state] = (await data.query(STATE)) as StandbyState[];
      this.isFollowing = followsPrimary(state!);
      if (state!.replayed !== null) this.replayed = positionOf(state!.replayed);
    } catch {
      this.isFollowing = false;
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
