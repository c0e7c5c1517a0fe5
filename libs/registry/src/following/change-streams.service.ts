import { Inject, Injectable } from '@nestjs/common';
import { actsAs, ForbiddenError, type Grant } from '@sogoc/access';
import { Standby } from '@sogoc/persistence';
import { ChangeFeedConfig } from './change-feed.config';
import { CHANGE_FEED_LOG, type ChangeFeedLog } from './change-feed-log';
import {
  ChangeFeedService,
  type FeedScope,
  type FeedStart,
  type FeedStretch,
  type FollowedFeed,
} from './change-feed.service';
import { CursorExpiredError, TooManyStreamsError } from './errors';
import { encodeFeedCursor, type FeedPosition } from './cursors/feed-cursor-text';
import { FeedTail } from './feed-tail';
import type { ShownFeedEvent } from './tasks/show-task-event';

/** Events that a stream takes at once; the next are taken when these are sent. */
const STRETCH_LIMIT = 500;
/** Milliseconds between two questions whether the keys of the streams are in force. A key ring trusts its answer for 4 s: 4.5 s at most. */
const KEY_CHECK_MS = 500;

export interface ChangeStreamRequest extends FeedStart {
  /** Empty: all that the key is for. */
  readonly collections: readonly string[];
  /** Whether what becomes of review tasks is told too. */
  readonly tasks: boolean;
  /** Whether the key is still in force. */
  readonly isInForce: () => Promise<boolean>;
  /** Aborts when the reader is gone. */
  readonly reader: AbortSignal;
}

/** What a stream says: where it starts, changes, or that it is alive. A cursor is said whenever it moved without a change. */
export type ChangeStreamPart =
  | { readonly kind: 'start'; readonly cursor: string }
  | { readonly kind: 'changes'; readonly events: readonly ShownFeedEvent[] }
  | { readonly kind: 'heartbeat'; readonly cursor: string | undefined };

export interface ChangeStream {
  /** Ends when the stream does; errors of the database end it too, as nothing can be told any more. */
  readonly parts: AsyncIterable<ChangeStreamPart>;
  /** Aborts when the stream ends, for whatever reason: the reader left, the key was revoked, the process stops. */
  readonly ended: AbortSignal;
}

/** A feed and the process's reader at its end. */
export interface Following {
  readonly feed: FollowedFeed;
  readonly tail: FeedTail;
}

/** Inject as {@link Following}: the feed with what becomes of review tasks. */
export const FOLLOWING_TASKS = Symbol('FOLLOWING_TASKS');

interface OpenStream {
  readonly tail: FeedTail;
  readonly keyId: string;
  readonly end: AbortController;
  readonly isInForce: () => Promise<boolean>;
}

/** While the database is away nothing is read from it either, so a key that cannot be asked for keeps its stream. */
async function endIfRevoked({ isInForce, end }: OpenStream): Promise<void> {
  if (!(await isInForce().catch(() => true))) end.abort();
}

/** Streams the change feed to readers that stay. */
@Injectable()
export class ChangeStreamsService implements Following {
  private readonly open = new Set<OpenStream>();
  private keyCheck: NodeJS.Timeout | undefined;
  private isChecking = false;
  private isStopping = false;

  constructor(
    readonly feed: ChangeFeedService,
    readonly tail: FeedTail,
    @Inject(FOLLOWING_TASKS) private readonly withTasks: Following,
    private readonly config: ChangeFeedConfig,
    @Inject(CHANGE_FEED_LOG) private readonly log: ChangeFeedLog,
    private readonly standby: Standby,
  ) {}

  /** Ends the streams, so that they do not hold the process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    for (const stream of this.open) stream.end.abort();
    await Promise.all([this.tail.stop(), this.withTasks.tail.stop()]);
  }

  /** Throws {@link TooManyStreamsError}, `CursorExpiredError`, what the scope and the start throw, and `ForbiddenError` for tasks that are not the caller's. */
  async stream(request: ChangeStreamRequest, caller: Grant): Promise<ChangeStream> {
    const scope = this.feed.scopeOf(request.collections, caller);
    if (request.tasks && !actsAs(caller, 'steward')) throw new ForbiddenError();
    const following = request.tasks ? this.withTasks : this;
    const opened = this.take(request, caller, following.tail);
    try {
      const start = await following.feed.startAt(request);
      return { parts: this.follow(following, start, scope, opened), ended: opened.end.signal };
    } catch (error) {
      opened.end.abort();
      throw error;
    }
  }

  private take({ isInForce, reader }: ChangeStreamRequest, { keyId }: Grant, tail: FeedTail): OpenStream {
    const { streamsMax, streamsPerKeyMax } = this.config;
    if (this.open.size >= streamsMax) throw new TooManyStreamsError('process', streamsMax);
    const ofKey = [...this.open].filter((stream) => stream.keyId === keyId).length;
    if (ofKey >= streamsPerKeyMax) throw new TooManyStreamsError('key', streamsPerKeyMax);
    const stream = { tail, keyId, isInForce, end: new AbortController() };
    this.open.add(stream);
    tail.join();
    this.keyCheck ??= setInterval(() => void this.checkKeys(), KEY_CHECK_MS);
    stream.end.signal.addEventListener('abort', () => this.release(stream), { once: true });
    reader.addEventListener('abort', () => stream.end.abort(), { once: true });
    if (reader.aborted || this.isStopping) stream.end.abort();
    return stream;
  }

  private release(stream: OpenStream): void {
    this.open.delete(stream);
    stream.tail.leave();
    if (this.open.size > 0) return;
    clearInterval(this.keyCheck);
    this.keyCheck = undefined;
  }

  private async checkKeys(): Promise<void> {
    if (this.isChecking) return;
    this.isChecking = true;
    await Promise.all([...this.open].map(endIfRevoked));
    this.isChecking = false;
  }

  private async *follow(
    following: Following,
    start: FeedPosition,
    scope: FeedScope,
    { keyId, end }: OpenStream,
  ): AsyncGenerator<ChangeStreamPart, void, undefined> {
    const collections = new Set(scope.values());
    let position = start;
    let said = start.seq;
    let spokeAt = performance.now();
    try {
      yield { kind: 'start', cursor: encodeFeedCursor(start) };
      while (!end.signal.aborted) {
        const stretch = await nextStretch(following, position, scope, collections);
        position = stretch.position;
        const silence = performance.now() - spokeAt;
        if (stretch.changes.length > 0) {
          // It is read at the primary: whoever is told of a version there is not shown an older one by a standby.
          await this.standby.hasSeenPrimary(keyId);
          yield { kind: 'changes', events: stretch.changes.map(({ event }) => event) };
          said = stretch.changes.at(-1)!.position.seq;
        } else if (silence >= this.config.heartbeatMs) {
          yield { kind: 'heartbeat', cursor: position.seq === said ? undefined : encodeFeedCursor(position) };
          said = position.seq;
        } else {
          await following.tail.wait(this.config.heartbeatMs - silence, end.signal);
          continue;
        }
        spokeAt = performance.now();
      }
    } catch (error) {
      if (!(error instanceof CursorExpiredError)) this.log.streamFailed(error);
    } finally {
      end.abort();
    }
  }
}

/** From what the process keeps, else from the database. */
async function nextStretch(
  { feed, tail }: Following,
  from: FeedPosition,
  scope: FeedScope,
  collections: ReadonlySet<string>,
): Promise<FeedStretch<ShownFeedEvent>> {
  return tail.read(from, collections, STRETCH_LIMIT) ?? (await feed.stretchOfCurrent(from, scope, STRETCH_LIMIT));
}
