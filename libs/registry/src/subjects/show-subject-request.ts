import type { StoredSubjectRequest } from '@sogoc/persistence';
import { isOpenRequest } from '@sogoc/resolution';
import { workingDaysUntil } from '@sogoc/vietnam';

/** A request without what was said in it. */
export interface ShownSubjectRequest {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  /** Whose it is now; absent when nobody’s any more. */
  readonly goldenId?: string;
  /** Empty: all that is personal. */
  readonly attributes: readonly string[];
  readonly system?: string;
  readonly receivedAt: string;
  readonly withOthers: boolean;
  readonly isExtended: boolean;
  /** Whether others are kept from being shown the values on account of it. */
  readonly restricts: boolean;
  /** Days: the last one to say whether it is taken up, and to do what is asked. */
  readonly answerBy: string;
  readonly dueBy: string;
  /** Working days; below 0 it is overdue. Of a settled request absent. */
  readonly daysLeft?: number;
  readonly answeredAt?: string;
  readonly closedAt?: string;
  /** When old versions were erased. */
  readonly erasedAt?: string;
  /** Versions of the tables of clocks and holidays. */
  readonly clocks: string;
}

export function showSubjectRequest(request: StoredSubjectRequest, now: Date): ShownSubjectRequest {
  const { id, kind, status, goldenId, attributes, system, receivedAt, withOthers, isExtended, restricts } = request;
  const { answerBy, dueBy, answeredAt, closedAt, erasedAt, clocks } = request;
  return {
    ...{ id, kind, status, attributes, withOthers, isExtended, restricts, answerBy, dueBy, clocks },
    receivedAt: receivedAt.toISOString(),
    ...(goldenId !== null && { goldenId }),
    ...(system !== null && { system }),
    ...(isOpenRequest(request) && { daysLeft: workingDaysUntil(now.toISOString(), dueBy) }),
    ...(answeredAt !== null && { answeredAt: answeredAt.toISOString() }),
    ...(closedAt !== null && { closedAt: closedAt.toISOString() }),
    ...(erasedAt !== null && { erasedAt: erasedAt.toISOString() }),
  };
}
