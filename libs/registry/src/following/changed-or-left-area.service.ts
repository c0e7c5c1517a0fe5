import { CollectionAccess, type Grant } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import { type ChangedOrGone, ChangedOrGoneRepository } from '@sogoc/persistence';

import { ChangeFeedService, type FeedStart } from './change-feed.service';
import { encodeFeedCursor, type FeedPosition } from './cursors/feed-cursor-text';

export interface ChangedRequest extends FeedStart {
  readonly limit: number;
}

/** A golden record to be read anew, or dropped. */
export type ShownChangedOrGone =
  | { readonly id: string; readonly status: 'changed'; readonly version: number }
  | { readonly id: string; readonly status: 'gone'; readonly mergedInto?: string };

export interface ChangedPage {
  /** Each golden record once, in the order of their last change. */
  readonly items: readonly ShownChangedOrGone[];
  readonly nextCursor: string;
  /** Whether there is more to read at once; a page may be empty and have more behind it. */
  readonly more: boolean;
}

/** Stretches that one call looks at: what lies elsewhere may fill many. */
const MOST_STRETCHES = 20;

/** Tells which golden records that a caller may see changed, and which are not for the caller to see any more. */
@Injectable()
export class ChangedOrGoneService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly feed: ChangeFeedService,
    private readonly changed: ChangedOrGoneRepository,
  ) {}

  /** As they are now. Throws what opening the collection throws, `CursorExpiredError` and `InvalidRequestError`. */
  async page(collection: string, { limit, ...start }: ChangedRequest, caller: Grant): Promise<ChangedPage> {
    const { declaration, grant } = this.collections.open(collection, caller);
    let position = await this.feed.startAt(start);
    // The last word on an id is the one that counts, and stands in the place of those before it.
    const items = new Map<string, ShownChangedOrGone>();
    for (let stretch = 0; stretch < MOST_STRETCHES; stretch++) {
      const { goldens, ...read } = await this.changed.behind(
        declaration.entity,
        position.seq,
        limit,
        grant.bound?.rows,
      );
      for (const golden of goldens) {
        items.delete(golden.id);
        items.set(golden.id, show(golden));
      }
      const isEnd = read.looked < limit;
      position = furthest(position, isEnd ? read.last : read.end);
      if (isEnd) return pageOf(items, position, false);
      if (items.size >= limit) break;
    }
    return pageOf(items, position, true);
  }
}

const show = ({ id, version, mergedInto }: ChangedOrGone): ShownChangedOrGone =>
  version === null
    ? { id, status: 'gone', ...(mergedInto !== null && { mergedInto }) }
    : { id, status: 'changed', version };

const furthest = (from: FeedPosition, to: Omit<FeedPosition, 'feedId'> | null): FeedPosition =>
  to === null || to.seq <= from.seq ? from : { feedId: from.feedId, ...to };

const pageOf = (
  items: ReadonlyMap<string, ShownChangedOrGone>,
  position: FeedPosition,
  more: boolean,
): ChangedPage => ({ items: [...items.values()], nextCursor: encodeFeedCursor(position), more });
