import type { TaskDraft, TaskInput } from '../review-task-types';

/**
 * Whether a question is on hold. A hold lies on the evidence that it was made on and names it by its fingerprint: other evidence has
 * another one, so the task wakes as soon as anything it rests on changes.
 */
export const isHeld = ({ fingerprint }: Pick<TaskDraft, 'fingerprint'>, holds: TaskInput['holds']): boolean =>
  holds?.has(fingerprint) ?? false;
