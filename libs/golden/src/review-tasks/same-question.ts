import { numberOfTask } from './one-task-a-number';
import type { ReviewTaskKind, TaskDraft } from './review-task-types';

/** The question and what it is about, as one text; undefined when a record is in no known golden. */
export function aboutThe(
  { key, kind, qualifier }: Pick<TaskDraft, 'key' | 'kind' | 'qualifier'>,
  subjects: readonly (string | number | undefined)[],
): string | undefined {
  if (subjects.includes(undefined)) return undefined;
  const family = familyOf(kind);
  const about = family === 'pair' ? null : kind === 'shared-identifier' ? numberOfTask(key) : (qualifier ?? null);
  return JSON.stringify([family, about, ...new Set(subjects.map(String).sort())]);
}

/** Whether two clusters are one is one question, whatever the evidence for it is called. */
export function familyOf(kind: ReviewTaskKind): ReviewTaskKind | 'pair' {
  return kind === 'possible-match' || kind === 'possible-duplicate' || kind === 'identifier-collision' ? 'pair' : kind;
}
