import type { StoredChangeEvent } from '@sogoc/persistence';

import { encodeFeedCursor, type FeedPosition } from './cursors/feed-cursor-text';

/** What happened to a golden record. Ids only: what the record says is read by its id, under the reader's own rights. */
export interface ShownChangeEvent {
  /** Goes on behind this event. */
  readonly cursor: string;
  /** Of the registry's history. A version that is held under another one is not this event's, whatever its number: drop it. */
  readonly feedId: string;
  /** `golden.created`, `.updated`, `.merged`, `.split`, `.restored` or `.retired`. */
  readonly type: string;
  readonly collection: string;
  readonly goldenId: string;
  /** Every other golden record involved: what was merged in, what parted or what it parted from. */
  readonly otherIds: readonly string[];
  /** Of the golden record; grows with each of its changes. */
  readonly version: number;
  /** RFC 3339. */
  readonly occurredAt: string;
}

/** An event with its place, for those who go on behind it. */
export interface PlacedChange<Event = ShownChangeEvent> {
  readonly position: FeedPosition;
  readonly event: Event;
}

export function placeChange(feedId: string, collection: string, stored: StoredChangeEvent): PlacedChange {
  const { seq, micros, type, goldenId, otherIds, version, occurredAt } = stored;
  const position = { feedId, seq, micros };
  return {
    position,
    event: {
      cursor: encodeFeedCursor(position),
      feedId,
      type,
      collection,
      goldenId,
      otherIds,
      version,
      occurredAt: occurredAt.toISOString(),
    },
  };
}
