import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { TaskItem } from '../../api/contract';
import { readTasks, type TaskFilters } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import { useKeys } from '../../keys/use-keys';
import { Busy, Failed, Quiet } from '../../parts/states';
import { caseQuery } from '../case/case-query';
import { QueueFilters } from './queue-filters';
import { rememberQueue } from './queue-order';
import classes from './queue-page.module.css';
import { QueueRow } from './queue-row';

const ROW_PX = 62;
const OVERSCAN = 8;

export function QueuePage() {
  const { t } = useWords();
  const search = useSearch({ strict: false }) as TaskFilters;
  const filters = useMemo(() => ({ order: 'cost', ...search }), [search]);
  const tasks = useInfiniteQuery({
    queryKey: ['tasks', filters],
    queryFn: ({ pageParam, signal }) => readTasks(filters, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (before) => before,
  });
  const items = useMemo(() => tasks.data?.pages.flatMap((page) => page.items) ?? [], [tasks.data]);
  const facets = tasks.data?.pages[0]?.facets;
  useEffect(
    () =>
      rememberQueue(
        items.map(({ id }) => id),
        search,
      ),
    [items, search],
  );
  const more = useCallback(
    () => void (tasks.hasNextPage && !tasks.isFetchingNextPage && tasks.fetchNextPage()),
    [tasks],
  );
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>{t('queue.title')}</h1>
        <span className={classes.count} role="status">
          {tasks.data && t('queue.count', { count: facets?.total ?? `${items.length}${tasks.hasNextPage ? '+' : ''}` })}
        </span>
      </div>
      <QueueFilters filters={filters} facets={facets} />
      {tasks.isPending && <Busy />}
      {tasks.isError && <Failed error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.data && items.length === 0 && (
        <Quiet>{t(Object.keys(search).length > 0 ? 'queue.empty' : 'queue.allDone')}</Quiet>
      )}
      {items.length > 0 && <TaskList items={items} onEnd={more} />}
    </div>
  );
}

/** Only the rows in sight are in the page, however many tasks there are. */
function TaskList({ items, onEnd }: { readonly items: readonly TaskItem[]; readonly onEnd: () => void }) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [chosen, choose] = useState(0);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    // Changing state within a scroll event of React 19 needs no flush of its own.
    useFlushSync: false,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= items.length - OVERSCAN) onEnd();
  }, [last, items.length, onEnd]);
  const open = (index: number): void => {
    const task = items[index];
    if (task) void navigate({ to: '/case/$id', params: { id: task.id } });
  };
  const step = (by: number): void => {
    const next = Math.max(0, Math.min(items.length - 1, chosen + by));
    choose(next);
    rows.scrollToIndex(next);
    const task = items[next];
    if (task) void client.prefetchQuery(caseQuery(task.id));
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus());
  };
  useKeys({ next: () => step(1), previous: () => step(-1), claim: () => open(chosen) });
  return (
    <div ref={frame} className={classes.frame} tabIndex={-1}>
      <ul aria-label={t('queue.list')} className={classes.list} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => (
          <li
            key={items[index]!.id}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            className={classes.item}
            style={{ transform: `translateY(${start}px)`, height: ROW_PX }}
            onFocus={() => choose(index)}
          >
            <QueueRow task={items[index]!} isChosen={index === chosen} />
          </li>
        ))}
      </ul>
    </div>
  );
}
