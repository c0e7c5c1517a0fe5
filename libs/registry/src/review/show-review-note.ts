import type { ReviewNote } from '@sogoc/persistence';

export interface ShownReviewNote {
  readonly id: string;
  /** Id of the steward's key. */
  readonly author: string;
  readonly text: string;
  readonly writtenAt: string;
}

export function showNote({ id, author, text, writtenAt }: ReviewNote): ShownReviewNote {
  return { id, author, text, writtenAt: writtenAt.toISOString() };
}
