import { Injectable } from '@nestjs/common';
import { type StoredChangeEvent, type StoredTaskEvent, TaskFeedRepository } from '@sogoc/persistence';

import {
  ChangeFeedService,
  type FeedScope,
  type FeedStart,
  type FeedStretch,
  type FollowedFeed,
  LATEST,
} from '../change-feed.service';
import type { FeedPosition } from '../cursors/feed-cursor-text';
import { placeChange, type PlacedChange } from '../show-change-event';
import { placeTaskEvent, type ShownFeedEvent } from './show-task-event';

/** The change feed with what becomes of review tasks. Both are numbered together, so one cursor stands for both. */
@Injectable()
export class TaskFeedService implements FollowedFeed {
  constructor(
    private readonly feed: ChangeFeedService,
    private readonly events: TaskFeedRepository,
  ) {}

  async startAt(start: FeedStart): Promise<FeedPosition> {
    if (start.after !== LATEST) return this.feed.startAt(start);
    const beginning = await this.feed.startAt({ ...start, after: undefined });
    return { ...beginning, ...(await this.events.last()) };
  }

  async stretchOfCurrent(from: FeedPosition, scope: FeedScope, limit: number): Promise<FeedStretch<ShownFeedEvent>> {
    await this.feed.refuseExpired(from);
    const { events, last } = await this.events.page(from.seq, [...scope.keys()], limit);
    const changes = events.map((event) => placed(from.feedId, scope.get(event.entity) ?? '', event));
    const end = changes.at(-1)?.position ?? from;
    if (changes.length === limit || last === undefined || last.seq <= end.seq) return { changes, position: end };
    return { changes, position: { feedId: from.feedId, ...last } };
  }
}

const placed = (
  feedId: string,
  collection: string,
  event: StoredChangeEvent | StoredTaskEvent,
): PlacedChange<ShownFeedEvent> =>
  'taskId' in event ? placeTaskEvent(feedId, collection, event) : placeChange(feedId, collection, event);
