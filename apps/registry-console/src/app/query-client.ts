import { QueryClient } from '@tanstack/react-query';

import { ProblemError } from '../api/request';

const RETRIES = 2;

/** Nothing of it is kept beyond the page: no answer about people is stored in the browser. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 120_000,
      retry: (failures, error) => failures < RETRIES && !(error instanceof ProblemError && error.status >= 400),
    },
  },
});
