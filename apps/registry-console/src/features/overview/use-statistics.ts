import { useQuery } from '@tanstack/react-query';

import { readStatistics } from '../../api/records';
import { isUnknownCall } from '../../api/tasks';

const DAYS = 14;
const DAY_MS = 86_400_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The last two weeks; null from a registry of the release before, which counts nothing. */
export const useStatistics = () =>
  useQuery({
    queryKey: ['statistics'],
    queryFn: () =>
      readStatistics(dayOf(Date.now() - (DAYS - 1) * DAY_MS), dayOf(Date.now())).catch((error: unknown) => {
        if (isUnknownCall(error)) return null;
        throw error;
      }),
  });
