import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { readStatistics } from '../../api/records';

export const RANGES = ['7', '14', '30', '92'] as const;
/** Findings are counted once a minute, whatever happens meanwhile. */
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Days are those of Viet Nam, seven hours ahead of UTC. */
const AHEAD_MS = 7 * 3_600_000;
const dayOf = (at: number): string => new Date(at + AHEAD_MS).toISOString().slice(0, 10);

/** The last days up to today. */
export const useStatistics = (days = 14) =>
  useQuery({
    queryKey: ['statistics', days],
    queryFn: () => readStatistics(dayOf(Date.now() - (days - 1) * DAY_MS), dayOf(Date.now())),
    placeholderData: keepPreviousData,
    refetchInterval: MINUTE_MS,
  });
