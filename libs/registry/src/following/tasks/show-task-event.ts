import type { StoredTaskEvent } from '@sogoc/persistence';

import { encodeFeedCursor } from '../cursors/feed-cursor-text';
import type { PlacedChange, ShownChangeEvent } from '../show-change-event';

/** What became of a review task, and the task as it was left. Nothing of what the records say. */
export interface ShownTaskEvent {
  /** Goes on behind this event. */
  readonly cursor: string;
  readonly feedId: string;
  /** `task.opened`, `.changed`, `.claimed`, `.released`, `.assigned`, `.escalated`, `.held`, `.decided` or `.closed`. */
  readonly type: string;
  readonly collection: string;
  readonly taskId: string;
  readonly kind: string;
  readonly status: string;
  readonly revision: number;
  readonly goldenIds: readonly string[];
  readonly claim?: { readonly author: string; readonly authorName?: string; readonly until: string };
  readonly assignee?: { readonly id: string; readonly name: string };
  readonly closeReason?: string;
  /** RFC 3339. */
  readonly occurredAt: string;
}

/** What a stream tells of. */
export type ShownFeedEvent = ShownChangeEvent | ShownTaskEvent;

export function placeTaskEvent(
  feedId: string,
  collection: string,
  stored: StoredTaskEvent,
): PlacedChange<ShownTaskEvent> {
  const { seq, micros, type, taskId, kind, status, revision, goldenIds, assignee, assigneeName, closeReason } = stored;
  const position = { feedId, seq, micros };
  return {
    position,
    event: {
      cursor: encodeFeedCursor(position),
      feedId,
      type,
      collection,
      taskId,
      kind,
      status,
      revision,
      goldenIds,
      ...claimOf(stored),
      ...(assignee !== null && { assignee: { id: assignee, name: assigneeName ?? '' } }),
      ...(closeReason !== null && { closeReason }),
      occurredAt: stored.occurredAt.toISOString(),
    },
  };
}

function claimOf({ claimedBy, claimedByName, claimedUntil }: StoredTaskEvent): Pick<ShownTaskEvent, 'claim'> {
  if (claimedBy === null || claimedUntil === null) return {};
  const named = claimedByName === null ? {} : { authorName: claimedByName };
  return { claim: { author: claimedBy, ...named, until: claimedUntil.toISOString() } };
}
