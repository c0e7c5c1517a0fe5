import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';

import type { TaskItem } from '../../api/contract';
import type { TaskFilters } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import { useKeys } from '../../keyboard/use-keys';
import { Busy, Failed, Quiet } from '../../components/states';
import { useSession } from '../../components/use-session';
import { useSourceName } from '../../components/use-source-name';
import { caseQuery } from '../../api/case-query';
import { QueueFilters } from './queue-filters';
import { rememberQueue } from './queue-order';
import classes from './queue-page.module.css';
import { QueueRow } from './queue-row';
import { asShown, useTaskPages } from './use-task-pages';

const ROW_PX = 62;
const OVERSCAN = 8;
/** So many rows before the end of what was read, more is read. */
const AHEAD = 60;

export function QueuePage() {
  const { t } = useWords();
  const search = useSearch({ strict: false }) as TaskFilters;
  const filters = useMemo(() => asShown(search), [search]);
  const { loaded, items, facets, see, more } = useTaskPages(filters);
  useEffect(
    () =>
      rememberQueue(
        items.map(({ id }) => id),
        search,
      ),
    [items, search],
  );
  const count = facets?.total ?? `${items.length}${loaded.hasNextPage ? '+' : ''}`;
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>{t('queue.title')}</h1>
        <span className={classes.count} role="status">
          {loaded.data && t('queue.count', { count })}
        </span>
      </div>
      <QueueFilters filters={filters} facets={facets} />
      {loaded.isPending && <Busy />}
      {loaded.isError && <Failed error={loaded.error} onRetry={() => void loaded.refetch()} />}
      {loaded.data && items.length === 0 && (
        <Quiet>{t(Object.keys(search).length > 0 ? 'queue.empty' : 'queue.allDone')}</Quiet>
      )}
      {items.length > 0 && (
        <TaskList
          items={items}
          count={Math.max(facets?.total ?? 0, items.length)}
          isStale={loaded.isPlaceholderData}
          onSee={see}
          onEnd={more}
        />
      )}
    </div>
  );
}

interface ListProps {
  readonly items: readonly TaskItem[];
  /** With those that were not read yet. */
  readonly count: number;
  readonly isStale: boolean;
  readonly onSee: (first: number, last: number) => void;
  readonly onEnd: () => void;
}

/** Only the rows in sight are in the page, however many tasks there are. */
function TaskList({ items, count, isStale, onSee, onEnd }: ListProps) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [chosen, choose] = useState(0);
  const me = useSession().data?.person.id;
  const sourceName = useSourceName();
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    // Changing state within a scroll event of React 19 needs no flush of its own.
    useFlushSync: false,
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => {
    if (last >= items.length - AHEAD) onEnd();
  }, [last, items.length, onEnd]);
  useEffect(() => onSee(first, last), [first, last, onSee]);
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
    <div ref={frame} className={classes.frame} tabIndex={-1} aria-busy={isStale || undefined}>
      <ul aria-label={t('queue.list')} className={classes.list} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => (
          <li
            key={items[index]!.id}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={count}
            className={classes.item}
            style={{ transform: `translateY(${start}px)`, height: ROW_PX }}
            onFocus={() => choose(index)}
          >
            <QueueRow task={items[index]!} isChosen={index === chosen} me={me} sourceName={sourceName} />
          </li>
        ))}
      </ul>
    </div>
  );
}
