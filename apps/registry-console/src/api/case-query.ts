import { queryOptions } from '@tanstack/react-query';

import { readCase } from './tasks';

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: ({ signal }) => readCase(id, signal) });
