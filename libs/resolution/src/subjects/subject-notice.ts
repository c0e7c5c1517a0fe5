/** Days after which a read for a purpose that is told later is told. Ours: no text found sets it. */
const NOTICE_AFTER_DAYS = 90;
const DAY_MS = 86_400_000;

/** When whoever a read is about is told of it. */
export type SubjectNotice = 'now' | 'later' | 'never';

/** Whether a read at an instant may be told by now. */
export function isSubjectNotified(told: SubjectNotice, readAt: Date, now: Date): boolean {
  if (told === 'later') return now.getTime() - readAt.getTime() >= NOTICE_AFTER_DAYS * DAY_MS;
  return told === 'now';
}
