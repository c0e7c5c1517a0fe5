import type { StoredGoldenRow, StoredStoryRow } from '@sogoc/persistence';

import type { Difference } from './difference';
import type { StoredState } from './stored-state';

/** History and feed have rules of their own: each version of an id is there once, without a gap, and readers were told of the newest. */
export function compareStories({ goldens, stories }: StoredState): Difference[] {
  return stories.flatMap((story) => {
    const golden = goldens.get(story.goldenId);
    return golden ? [...compareHistory(golden, story), ...compareEvents(golden, story)] : [];
  });
}

function compareHistory(
  { goldenId, version }: StoredGoldenRow,
  { firstVersion, lastVersion, versions, documentDiffersIn }: StoredStoryRow,
): Difference[] {
  const expected = String(version);
  if (lastVersion !== version)
    return [{ kind: 'history-missing', goldenId, expected, found: String(lastVersion ?? 'none') }];
  if (firstVersion !== 1 || versions !== version)
    return [{ kind: 'history-gap', goldenId, expected: `${expected} versions`, found: `${versions} versions` }];
  return (documentDiffersIn ?? []).map((field) => ({ kind: 'history-document', goldenId, field }));
}

/** An id that was taken in has no event of its own; that of the other names it. */
function compareEvents(
  { goldenId, version, status }: StoredGoldenRow,
  { lastEventVersion, eventsRunBackwards, isToldMerged }: StoredStoryRow,
): Difference[] {
  const backwards: Difference[] = eventsRunBackwards ? [{ kind: 'event-order', goldenId }] : [];
  if (status === 'merged')
    return isToldMerged ? backwards : [{ kind: 'event-missing', goldenId, expected: 'golden.merged' }];
  if (lastEventVersion === version) return backwards;
  const [expected, found] = [String(version), String(lastEventVersion ?? 'none')];
  return [...backwards, { kind: 'event-missing', goldenId, expected, found }];
}
