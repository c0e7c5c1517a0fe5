import type { DecideReviewTaskDto } from '@sogoc/contracts';
import type { TaskVerdict } from '@sogoc/registry';

import { readUntil } from '../decisions/requests/read-until';

export function taskVerdictOf({ verdict, token, revision, reason, until }: DecideReviewTaskDto): TaskVerdict {
  return { verdict, token, revision, ...(reason && { reason }), ...readUntil(until) };
}
