import { vietnamDay } from '../dates/vietnam-day';
import { addWorkingDays } from './working-days';

/** What somebody may ask about data that are about him. */
export type SubjectRequestKind = 'access' | 'rectify' | 'restrict' | 'object' | 'erase';

/** Working days that the law leaves for a request, counted from the day after it came. */
export interface SubjectClock {
  /** To say whether it is taken up. */
  readonly answer: number;
  readonly days: number;
  /** When others took part in the processing and have to be asked. */
  readonly daysWithOthers: number;
  /** Once. */
  readonly extension: number;
}

export const SUBJECT_CLOCKS_VERSION = '2026-01-01';
export const SUBJECT_CLOCKS_SOURCE = 'Law 91/2025/QH15 art. 4; Decree 356/2025/NĐ-CP art. 5, in force 2026-01-01';

const OBJECTING: SubjectClock = { answer: 2, days: 15, daysWithOthers: 20, extension: 15 };
const ASKING: SubjectClock = { answer: 2, days: 10, daysWithOthers: 15, extension: 10 };

export const SUBJECT_CLOCKS: Readonly<Record<SubjectRequestKind, SubjectClock>> = {
  access: ASKING,
  rectify: ASKING,
  restrict: OBJECTING,
  object: OBJECTING,
  erase: { answer: 2, days: 20, daysWithOthers: 30, extension: 20 },
};

/** Working days in which a source checks and mends a value that was called wrong (letter 4856/BCA-TTDLQG of 2026-09-14: 5 and 5). */
export const MENDING_DAYS = 10;

export interface SubjectDueDays {
  /** The last day to say whether the request is taken up, `YYYY-MM-DD`. */
  readonly answerBy: string;
  /** The last day to do what is asked. */
  readonly dueBy: string;
}

/** When a request that came at an instant is due; `extended`: after the one extension there is. */
export function subjectDueDays(
  kind: SubjectRequestKind,
  receivedAt: string,
  { withOthers, extended }: { readonly withOthers: boolean; readonly extended: boolean },
): SubjectDueDays {
  const { answer, days, daysWithOthers, extension } = SUBJECT_CLOCKS[kind];
  const day = vietnamDay(receivedAt);
  const given = (withOthers ? daysWithOthers : days) + (extended ? extension : 0);
  return { answerBy: addWorkingDays(day, answer), dueBy: addWorkingDays(day, given) };
}
