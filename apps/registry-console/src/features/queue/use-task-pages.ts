import {
  infiniteQueryOptions,
  type InfiniteData,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';

import type { TaskItem, TaskPage } from '../../api/contract';
import { PAGE_SIZE, readFacets, type TaskFilters, readTasks } from '../../api/tasks';

type Pages = InfiniteData<TaskPage, string | undefined>;

/** The dearest first, unless somebody says otherwise. */
export const asShown = (search: TaskFilters): TaskFilters => ({ order: 'cost', ...search });

export const pagesQuery = (filters: TaskFilters) =>
  infiniteQueryOptions({
    queryKey: ['queue', filters],
    queryFn: ({ pageParam, signal }) => readTasks(filters, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    // Seen again page by page, below.
    staleTime: Infinity,
  });

/** The queue as far as somebody scrolled; of a long one, only the pages in sight are looked at again. */
export function useTaskPages(filters: TaskFilters) {
  const client = useQueryClient();
  const { queryKey } = useMemo(() => pagesQuery(filters), [filters]);
  const [sight, look] = useState<readonly number[]>([0]);
  const loaded = useInfiniteQuery({ ...pagesQuery(filters), placeholderData: (before) => before });
  const { order: _order, ...narrowing } = filters;
  const facets = useQuery({
    queryKey: ['facets', narrowing],
    queryFn: ({ signal }) => readFacets(narrowing, signal),
    placeholderData: (before) => before,
    // Counting all takes longer than reading the first rows, and is not to keep them waiting.
    enabled: loaded.isFetched,
  });
  const isOwn = loaded.data !== undefined && !loaded.isPlaceholderData;
  useQueries({
    queries: sight
      .filter((index) => isOwn && index < loaded.data.pages.length)
      .map((index) => ({
        queryKey: ['tasks', 'sight', filters, index],
        queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
          const cursor = client.getQueryData<Pages>(queryKey)?.pageParams[index];
          const page = await readTasks(filters, cursor, signal);
          client.setQueryData<Pages>(queryKey, (pages) => pages && withPage(pages, index, page));
          return page.items.length;
        },
        // It was read just now, with the pages before it.
        initialData: 0,
        initialDataUpdatedAt: loaded.dataUpdatedAt,
      })),
  });
  const items = useMemo(() => distinct(loaded.data?.pages ?? []), [loaded.data]);
  const see = useCallback((first: number, last: number): void => {
    const next = [...new Set([first, last].map((row) => Math.floor(row / PAGE_SIZE)))];
    look((before) => (before.join() === next.join() ? before : next));
  }, []);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = loaded;
  const more = useCallback(
    () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    [hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  useDropped(queryKey);
  return { loaded, items, facets: facets.data, see, more };
}

/** A queue that nobody looks at is read anew the next time. */
function useDropped(queryKey: readonly unknown[]): void {
  const client = useQueryClient();
  useEffect(() => () => client.removeQueries({ queryKey, exact: true }), [client, queryKey]);
}

/** What comes after begins where the page ends now. */
function withPage({ pages, pageParams }: Pages, index: number, page: TaskPage): Pages {
  if (page.nextCursor === undefined)
    return { pages: [...pages.slice(0, index), page], pageParams: pageParams.slice(0, index + 1) };
  return {
    pages: pages.with(index, page),
    pageParams: index + 1 < pageParams.length ? pageParams.with(index + 1, page.nextCursor) : pageParams,
  };
}

/** A task may stand on two pages while one of them is of a moment ago. */
function distinct(pages: readonly TaskPage[]): readonly TaskItem[] {
  const byId = new Map<string, TaskItem>();
  for (const { items } of pages) for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}
