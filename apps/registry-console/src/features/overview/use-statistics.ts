import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { readStatistics } from '../../api/records';
import { isUnknownCall } from '../../api/tasks';

export const RANGES = ['7', '14', '30', '92'] as const;
const DAY_MS = 86_400_000;
/** Days are those of Viet Nam, seven hours ahead of UTC. */
const AHEAD_MS = 7 * 3_600_000;
const dayOf = (at: number): string => new Date(at + AHEAD_MS).toISOString().slice(0, 10);

/** The last days up to today; null from a registry of the release before, which counts nothing. */
export const useStatistics = (days = 14) =>
  useQuery({
    queryKey: ['statistics', days],
    queryFn: () =>
      readStatistics(dayOf(Date.now() - (days - 1) * DAY_MS), dayOf(Date.now())).catch((error: unknown) => {
        if (isUnknownCall(error)) return null;
        throw error;
      }),
    placeholderData: keepPreviousData,
  });
