import { bitsOf, type FieldGrant, shownText, type TextWarning } from '@sogoc/access';
import type { ReviewTaskKind, ReviewTaskState } from '@sogoc/golden';
import type { ReviewNote, StoredReviewTask } from '@sogoc/persistence';

/** A review task in the shape of the API. */
export interface ShownReviewTask {
  readonly id: string;
  readonly collection: string;
  readonly kind: ReviewTaskKind;
  readonly status: ReviewTaskState;
  readonly goldenIds: readonly string[];
  /** The records of the strongest evidence; without `goldenId` when one is not live any more. */
  readonly records: readonly { readonly recordId: string; readonly goldenId?: string }[];
  /** Match weight in bits; 0 for tasks that do not rest on a pair. */
  readonly weight: number;
  readonly reasons: readonly string[];
  /** The identifier scheme that the task is about. */
  readonly scheme?: string;
  /** The attribute that the task is about. */
  readonly attribute?: string;
  /** The decision or relation that the task is about. */
  readonly qualifier?: string;
  readonly revision: number;
  /** Who holds it, and until when. */
  readonly claim?: { readonly author: string; readonly authorName?: string; readonly until: string };
  /** A decision on it that somebody has yet to approve. */
  readonly awaitingDecision?: string;
  readonly closeReason?: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What a task's qualifier is, where it is not a decision or a relation. */
const QUALIFIER_NAMES: Readonly<Partial<Record<ReviewTaskKind, 'scheme' | 'attribute'>>> = {
  'possible-match': 'scheme',
  'possible-duplicate': 'scheme',
  'identifier-collision': 'scheme',
  'shared-identifier': 'scheme',
  'crowded-identifier': 'scheme',
  'value-conflict': 'attribute',
};

export function showReviewTask(task: StoredReviewTask, collection: string): ShownReviewTask {
  const { qualifier, closeReason, claimedBy, claimedByName, claimedUntil, awaiting } = task;
  return {
    id: task.id,
    collection,
    kind: task.kind,
    status: task.status,
    goldenIds: task.goldenIds,
    records: task.records.map(({ recordNumber, goldenId }) => ({
      recordId: String(recordNumber),
      ...(goldenId !== null && { goldenId }),
    })),
    weight: bitsOf(task.weight),
    reasons: task.reasons,
    ...(qualifier !== null && { [QUALIFIER_NAMES[task.kind] ?? 'qualifier']: qualifier }),
    revision: task.revision,
    ...(claimedBy !== null &&
      claimedUntil !== null && {
        claim: {
          author: claimedBy,
          ...(claimedByName !== null && { authorName: claimedByName }),
          until: claimedUntil.toISOString(),
        },
      }),
    ...(awaiting !== null && { awaitingDecision: awaiting }),
    ...(closeReason !== null && { closeReason }),
    createdAt: task.createdAt.toISOString(),
    updatedAt: task.updatedAt.toISOString(),
  };
}

/** A note beside a task in the shape of the API. */
export interface ShownReviewNote {
  readonly id: string;
  /** The steward's principal. */
  readonly author: string;
  readonly authorName: string;
  /** Free text, which may say anything: left out for who does not see values whole. */
  readonly text?: string;
  /** To the writer. */
  readonly warnings?: readonly TextWarning[];
  readonly writtenAt: string;
}

export function showNote(note: ReviewNote, grant: FieldGrant): ShownReviewNote {
  const { id, author, authorName, writtenAt } = note;
  const text = shownText(note.text, grant);
  return { id, author, authorName, ...(text !== null && { text }), writtenAt: writtenAt.toISOString() };
}
