import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';

import { CHANGE_FEED_LOG, type ChangeFeedLog } from './change-feed-log';
import { ChangeFeedConfig } from './change-feed.config';
import { ChangeFeedService, type FeedScope, type FeedStretch, type FollowedFeed } from './change-feed.service';
import { CursorExpiredError } from './errors';
import type { FeedPosition } from './cursors/feed-cursor-text';
import type { PlacedChange } from './show-change-event';
import type { ShownFeedEvent } from './tasks/show-task-event';

/** Events of one look. A full one is followed by another at once. */
const LOOK_LIMIT = 1_000;
/** Newest events kept for streams; who is further behind reads the database. */
const WINDOW = 5_000;

/** The stretch of the feed that was read last: all behind `floor`, up to and with `end`. */
interface Window {
  readonly floor: FeedPosition;
  readonly end: FeedPosition;
  readonly changes: readonly PlacedChange<ShownFeedEvent>[];
}

/** The process's one reader at the feed's end. Streams read what it keeps and are woken by it, so their number costs the database nothing. */
@Injectable()
export class FeedTail {
  private readonly scope: FeedScope;
  private readonly waiting = new Set<() => void>();
  private window: Window | undefined;
  private readers = 0;
  private looking: { readonly stop: AbortController; readonly ended: Promise<void> } | undefined;
  private isFailing = false;

  constructor(
    @Inject(ChangeFeedService) private readonly feed: FollowedFeed,
    @Inject(CHANGE_FEED_LOG) private readonly log: ChangeFeedLog,
    private readonly config: ChangeFeedConfig,
    @Inject(ENTITY_REGISTRY) entities: EntityRegistry,
  ) {
    this.scope = new Map(entities.entities.map(({ declaration }) => [declaration.entity, declaration.collection]));
  }

  /** Looks while there is a reader. */
  join(): void {
    this.readers++;
    if (this.looking !== undefined) return;
    const stop = new AbortController();
    this.looking = { stop, ended: this.look(stop.signal) };
  }

  leave(): void {
    this.readers--;
    if (this.readers === 0) void this.stop();
  }

  async stop(): Promise<void> {
    const { looking } = this;
    this.looking = undefined;
    looking?.stop.abort();
    await looking?.ended;
  }

  /** What is behind the position, as far as it was read; undefined when that is not kept here. */
  read(from: FeedPosition, collections: ReadonlySet<string>, limit: number): FeedStretch<ShownFeedEvent> | undefined {
    const { window } = this;
    if (window === undefined || from.feedId !== window.floor.feedId || from.seq < window.floor.seq) return undefined;
    const changes: PlacedChange<ShownFeedEvent>[] = [];
    for (const change of behind(window.changes, from.seq)) {
      if (collections.has(change.event.collection)) changes.push(change);
      if (changes.length === limit) return { changes, position: change.position };
    }
    return { changes, position: from.seq < window.end.seq ? window.end : from };
  }

  /** Until there is something new, the time in ms is over or the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.waiting.add(done);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  }

  private async look(signal: AbortSignal): Promise<void> {
    this.window = undefined;
    while (!signal.aborted) {
      const hasMore = await this.lookOnce().catch((error: unknown) => this.fail(error));
      if (!hasMore) await this.wait(this.config.pollMs, signal);
    }
  }

  private async lookOnce(): Promise<boolean> {
    const { window } = this;
    if (window === undefined) {
      const end = await this.feed.startAt({ after: 'latest', parameter: 'after' });
      this.keep({ floor: end, end, changes: [] });
      return false;
    }
    const { changes, position } = await this.feed.stretchOfCurrent(window.end, this.scope, LOOK_LIMIT);
    this.isFailing = false;
    if (position.seq > window.end.seq) this.keep(extend(window, changes, position));
    return changes.length === LOOK_LIMIT;
  }

  private keep(window: Window): void {
    this.window = window;
    for (const done of [...this.waiting]) done();
  }

  /** Another history: streams find their positions foreign and end. Anything else is tried again. */
  private fail(error: unknown): false {
    if (error instanceof CursorExpiredError) {
      this.window = undefined;
      for (const done of [...this.waiting]) done();
    } else if (!this.isFailing) {
      this.isFailing = true;
      this.log.tailFailed(error);
    }
    return false;
  }
}

function extend(
  { floor, changes: kept }: Window,
  changes: readonly PlacedChange<ShownFeedEvent>[],
  end: FeedPosition,
): Window {
  const all = [...kept, ...changes];
  const dropped = all.length > WINDOW ? all[all.length - WINDOW - 1] : undefined;
  return { floor: dropped?.position ?? floor, end, changes: all.slice(-WINDOW) };
}

/** The changes with a higher number; they are sorted. */
function behind(
  changes: readonly PlacedChange<ShownFeedEvent>[],
  seq: number,
): readonly PlacedChange<ShownFeedEvent>[] {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]!.position.seq <= seq) low = middle + 1;
    else high = middle;
  }
  return changes.slice(low);
}
