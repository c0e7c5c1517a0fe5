import type { ChangeFeedRepository } from '@sogoc/persistence';

import { CursorExpiredError } from './errors';
import type { FeedPosition } from './cursors/feed-cursor-text';

/**
 * A cursor leads nowhere when it was given out by another history (the registry was restored, or another server took over), or when the change
 * that it stands behind is not there. Throws {@link CursorExpiredError}.
 */
export async function refuseExpiredCursor(
  position: FeedPosition,
  feedId: string,
  changes: Pick<ChangeFeedRepository, 'has'>,
): Promise<void> {
  if (position.feedId !== feedId) throw new CursorExpiredError();
  if (position.seq > 0 && !(await changes.has(position))) throw new CursorExpiredError();
}
