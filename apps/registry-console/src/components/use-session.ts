import { useQuery } from '@tanstack/react-query';

import { readSession } from '../api/session';

const MINUTE_MS = 60_000;

export const SESSION = ['session'] as const;

/** `data` is null when nobody is signed in. */
export const useSession = () =>
  useQuery({ queryKey: SESSION, queryFn: readSession, staleTime: MINUTE_MS, refetchInterval: 5 * MINUTE_MS });
