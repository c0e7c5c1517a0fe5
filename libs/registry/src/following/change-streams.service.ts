import { Inject, Injectable } from '@nestjs/common';
import type { Grant } from '@sogoc/access';
import { ChangeFeedConfig } from './change-feed.config';
import { CHANGE_FEED_LOG, type ChangeFeedLog } from './change-feed-log';
import { ChangeFeedService, type FeedScope, type FeedStart, type FeedStretch } from './change-feed.service';
import { CursorExpiredError, TooManyStreamsError } from './errors';
import { encodeFeedCursor, type FeedPosition } from './feed-cursor-text';
import { FeedTail } from './feed-tail';
import type { ShownChangeEvent } from './show-change-event';
/** Events that a stream takes at once; the next are taken when these are sent. */
const STRETCH_LIMIT = 500;
/** Milliseconds between two questions whether the keys of the streams are in force. A key ring trusts its answer for 4 s: 4.5 s at most. */
const KEY_CHECK_MS = 500;

export interface ChangeStreamRequest extends FeedStart {
  /** Empty: all that the key is for. */
  readonly collections: readonly string[];
  /** Whether the key is still in force. */
  readonly isInForce: () => Promise<boolean>;
  /** Aborts when the reader is gone. */
  readonly reader: AbortSignal;
}

/** What a stream says: where it starts, changes, or that it is alive. A cursor is said whenever it moved without a change. */
export type ChangeStreamPart =
  | { readonly kind: 'start'; readonly cursor: string }
  | { readonly kind: 'changes'; readonly events: readonly ShownChangeEvent[] }
  | { readonly kind: 'heartbeat'; readonly cursor: string | undefined };

export interface ChangeStream {
  /** Ends when the stream does; errors of the database end it too, as nothing can be told any more. */
  readonly parts: AsyncIterable<ChangeStreamPart>;
  /** Aborts when the stream ends, for whatever reason: the reader left, the key was revoked, the process stops. */
  readonly ended: AbortSignal;
}

interface OpenStream {
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
export class ChangeStreamsService {
  private readonly open = new Set<OpenStream>();
  private keyCheck: NodeJS.Timeout | undefined;
  private isChecking = false;
  private isStopping = false;

  constructor(
    private readonly feed: ChangeFeedService,
    private readonly tail: FeedTail,
    private readonly config: ChangeFeedConfig,
    @Inject(CHANGE_FEED_LOG) private readonly log: ChangeFeedLog,
  ) {}

  /** Ends the streams, so that they do not hold the process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    for (const stream of this.open) stream.end.abort();
    await this.tail.stop();
  }

  /** Throws {@link TooManyStreamsError}, `CursorExpiredError`, and what the scope and the start throw. */
  async stream(request: ChangeStreamRequest, caller: Grant): Promise<ChangeStream> {
    const scope = this.feed.scopeOf(request.collections, caller);
    const opened = this.take(request, caller);
    try {
      const start = await this.feed.startAt(request);
      return { parts: this.follow(start, scope, opened.end), ended: opened.end.signal };
    } catch (error) {
      opened.end.abort();
      throw error;
    }
  }

  private take({ isInForce, reader }: ChangeStreamRequest, { keyId }: Grant): OpenStream {
    const { streamsMax, streamsPerKeyMax } = this.config;
    if (this.open.size >= streamsMax) throw new TooManyStreamsError('process', streamsMax);
    const ofKey = [...this.open].filter((stream) => stream.keyId === keyId).length;
    if (ofKey >= streamsPerKeyMax) throw new TooManyStreamsError('key', streamsPerKeyMax);
    const stream = { keyId, isInForce, end: new AbortController() };
    this.open.add(stream);
    this.tail.join();
    this.keyCheck ??= setInterval(() => void this.checkKeys(), KEY_CHECK_MS);
    stream.end.signal.addEventListener('abort', () => this.release(stream), { once: true });
    reader.addEventListener('abort', () => stream.end.abort(), { once: true });
    if (reader.aborted || this.isStopping) stream.end.abort();
    return stream;
  }

  private release(stream: OpenStream): void {
    this.open.delete(stream);
    this.tail.leave();
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
    start: FeedPosition,
    scope: FeedScope,
    end: AbortController,
  ): AsyncGenerator<ChangeStreamPart, void, undefined> {
    const collections = new Set(scope.values());
    let position = start;
    let said = start.seq;
    let spokeAt = performance.now();
    try {
      yield { kind: 'start', cursor: encodeFeedCursor(start) };
      while (!end.signal.aborted) {
        const stretch = await this.next(position, scope, collections);
        position = stretch.position;
        const silence = performance.now() - spokeAt;
        if (stretch.changes.length > 0) {
          yield { kind: 'changes', events: stretch.changes.map(({ event }) => event) };
          said = stretch.changes.at(-1)!.position.seq;
        } else if (silence >= this.config.heartbeatMs) {
          yield { kind: 'heartbeat', cursor: position.seq === said ? undefined : encodeFeedCursor(position) };
          said = position.seq;
        } else {
          await this.tail.wait(this.config.heartbeatMs - silence, end.signal);
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

  private async next(from: FeedPosition, scope: FeedScope, collections: ReadonlySet<string>): Promise<FeedStretch> {
    const kept = this.tail.read(from, collections, STRETCH_LIMIT);
    return kept ?? (await this.feed.stretchOfCurrent(from, scope, STRETCH_LIMIT));
  }
}
