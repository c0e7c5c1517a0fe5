import { Inject, Injectable } from '@nestjs/common';
import { ChangeFeedRepository, FeedRepository } from '@sogoc/persistence';
import { InvalidRequestError } from '@sogoc/platform';
import { CollectionAccess, type Grant } from '@sogoc/access';

import { CHANGE_FEED_LOG, type ChangeFeedLog } from './change-feed-log';
import { refuseExpiredCursor } from './cursor-expiry';
import { FeedNotGrantedError } from './errors';
import { decodeFeedCursor, encodeFeedCursor, type FeedPosition } from './cursors/feed-cursor-text';
import { placeChange, type PlacedChange, type ShownChangeEvent } from './show-change-event';
import type { ShownFeedEvent } from './tasks/show-task-event';

/** In place of a cursor: from now on. */
export const LATEST = 'latest';

/** Where a reader starts: a cursor, {@link LATEST}, or the beginning. `parameter` is what carried it, for the fault. */
export interface FeedStart {
  readonly after: string | undefined;
  readonly parameter: string;
}

export interface ChangeFeedRequest extends FeedStart {
  readonly limit: number;
  /** Empty: all that the key is for. */
  readonly collections: readonly string[];
}

export interface ChangeFeedPage {
  readonly events: readonly ShownChangeEvent[];
  /** Goes on behind this page; also behind what was filtered out. */
  readonly nextCursor: string;
}

/** Collections that a reader follows, by the name of their entity. */
export type FeedScope = ReadonlyMap<string, string>;

/** Changes behind a position and the position behind them. */
export interface FeedStretch<Event = ShownChangeEvent> {
  readonly changes: readonly PlacedChange<Event>[];
  readonly position: FeedPosition;
}

/** What a stream follows. */
export interface FollowedFeed {
  /** Throws `CursorExpiredError`, or `InvalidRequestError` for a cursor that was not given out here. */
  startAt(start: FeedStart): Promise<FeedPosition>;
  /** A stretch behind a position that was good a moment ago. Throws `CursorExpiredError` when it is not any more. */
  stretchOfCurrent(from: FeedPosition, scope: FeedScope, limit: number): Promise<FeedStretch<ShownFeedEvent>>;
}

/** Reads the change feed page by page. */
@Injectable()
export class ChangeFeedService implements FollowedFeed {
  private hasTold = false;

  constructor(
    private readonly collections: CollectionAccess,
    private readonly feeds: FeedRepository,
    private readonly events: ChangeFeedRepository,
    @Inject(CHANGE_FEED_LOG) private readonly log: ChangeFeedLog,
  ) {}

  /** Tells at start, rather than at the first request, when the history's marks cannot be read. A database that is away is told later. */
  async onApplicationBootstrap(): Promise<void> {
    await this.currentFeedId().catch(() => undefined);
  }

  async page(request: ChangeFeedRequest, caller: Grant): Promise<ChangeFeedPage> {
    const scope = this.scopeOf(request.collections, caller);
    const start = await this.startAt(request);
    const { changes, position } = await this.stretch(start, scope, request.limit);
    return { events: changes.map(({ event }) => event), nextCursor: encodeFeedCursor(position) };
  }

  /** Throws `ForbiddenError`, `CollectionNotFoundError` and `FeedNotGrantedError`. */
  scopeOf(wanted: readonly string[], caller: Grant): FeedScope {
    const opened =
      wanted.length === 0
        ? this.collections.openAll(caller)
        : wanted.map((collection) => this.collections.open(collection, caller));
    if (opened.some(({ grant }) => grant.bound?.rows !== undefined)) throw new FeedNotGrantedError();
    return new Map(opened.map(({ declaration }) => [declaration.entity, declaration.collection]));
  }

  async startAt({ after, parameter }: FeedStart): Promise<FeedPosition> {
    const feedId = await this.currentFeedId();
    if (after === undefined || after === '') return { feedId, seq: 0, micros: 0 };
    if (after === LATEST) return { feedId, ...((await this.events.last()) ?? { seq: 0, micros: 0 }) };
    const position = decodeFeedCursor(after);
    if (position === undefined) throw unknownCursor(parameter);
    await refuseExpiredCursor(position, feedId, this.events);
    return position;
  }

  /** The position must be checked first: {@link startAt}, {@link stretchOfCurrent}. */
  async stretch(from: FeedPosition, scope: FeedScope, limit: number): Promise<FeedStretch> {
    const { events, last } = await this.events.page(from.seq, [...scope.keys()], limit);
    const changes = events.map((event) => placeChange(from.feedId, scope.get(event.entity) ?? '', event));
    const end = changes.at(-1)?.position ?? from;
    if (changes.length === limit || last === undefined || last.seq <= end.seq) return { changes, position: end };
    return { changes, position: { feedId: from.feedId, ...last } };
  }

  async stretchOfCurrent(from: FeedPosition, scope: FeedScope, limit: number): Promise<FeedStretch> {
    await this.refuseExpired(from);
    return this.stretch(from, scope, limit);
  }

  /** Throws `CursorExpiredError` for a position of another history. */
  async refuseExpired(position: FeedPosition): Promise<void> {
    await refuseExpiredCursor(position, await this.currentFeedId(), this.events);
  }

  /**
   * Must be read before the events it is put on: should another server take over in between, its events bear a feed id that is refused
   * next time. The other way round they would bear one that is not.
   */
  private async currentFeedId(): Promise<string> {
    const { id, unreadable } = await this.feeds.current();
    if (unreadable.length > 0 && !this.hasTold) this.log.marksUnreadable(unreadable);
    this.hasTold = unreadable.length > 0;
    return id;
  }
}

function unknownCursor(parameter: string): InvalidRequestError {
  const detail = 'Send a cursor of an earlier answer as it was, or latest, or nothing to read from the beginning.';
  return new InvalidRequestError([{ pointer: `/${parameter}`, code: 'unknown-cursor', detail }]);
}
