import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { TaskPage } from '../../api/contract';
import { readDecisions } from '../../api/records';
import { readFacets, readTasks } from '../../api/tasks';
import { useSession } from '../../components/use-session';
import { useSourceName } from '../../components/use-source-name';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Busy, Failed, Quiet } from '../../components/states';
import { facetOf } from '../queue/filter-choices';
import { QueueRow } from '../queue/queue-row';
import { BarTable } from './bar-table';
import classes from './charts.module.css';
import { ImportProgress } from './import-progress';

const FIRST = 5;

/** What waits, and where to begin. */
export function TodayPage() {
  const { t } = useWords();
  const me = useSession().data?.person.id;
  const sourceName = useSourceName();
  const tasks = useQuery({
    queryKey: ['tasks', 'today'],
    queryFn: ({ signal }) => readTasks({ order: 'cost' }, undefined, signal),
  });
  const facets = useQuery({
    queryKey: ['facets', {}],
    queryFn: ({ signal }) => readFacets({}, signal),
    enabled: tasks.isFetched,
  });
  if (tasks.isPending) return <Busy />;
  if (!tasks.data) return <Failed error={tasks.error} onRetry={() => void tasks.refetch()} />;
  const { items } = tasks.data;
  const [first] = items;
  return (
    <div className={page.page}>
      <div className={page.row}>
        <h1>{t('today.title')}</h1>
        {first && (
          <Link to="/case/$id" params={{ id: first.id }} className={page.start}>
            {t('today.start')} →
          </Link>
        )}
      </div>
      <Cards facets={facets.data} />
      <section className={page.panel} aria-labelledby="first">
        <h2 id="first">{t('today.first')}</h2>
        {items.length === 0 && <Quiet>{t('queue.allDone')}</Quiet>}
        <ul>
          {items.slice(0, FIRST).map((task) => (
            <li key={task.id} className={page.task}>
              <QueueRow task={task} isChosen={false} me={me} sourceName={sourceName} />
            </li>
          ))}
        </ul>
      </section>
      <ImportProgress underWayOnly />
      <Waiting facets={facets.data} />
    </div>
  );
}

type Facets = TaskPage['facets'];

function Cards({ facets }: { readonly facets: Facets }) {
  const { t, number } = useWords();
  const me = useSession().data?.person.id ?? '';
  const approvals = useQuery({ queryKey: ['decisions', 'today'], queryFn: () => readDecisions('awaiting-approval') });
  const countOf = (name: string, value: string): number =>
    facetOf(facets, name).find((each) => each.value === value)?.count ?? 0;
  const cards = [
    ['today.waiting', '/queue', {}, facets?.total],
    ['today.approvals', '/approvals', {}, approvals.data?.items.length],
    ['today.overdue', '/queue', { order: 'age' }, countOf('overdue', 'true')],
    ['today.mine', '/queue', { assignee: 'me' }, countOf('assignee', me)],
    ['today.escalated', '/queue', { escalated: 'true' }, countOf('escalated', 'true')],
  ] as const;
  return (
    <div className={page.cards}>
      {cards.map(([key, to, search, count]) => (
        <Link key={key} to={to} search={search as never} className={page.card}>
          <span>{t(key)}</span>
          <b>{count === undefined ? '…' : number(count)}</b>
        </Link>
      ))}
    </div>
  );
}

function Waiting({ facets }: { readonly facets: Facets }) {
  const { t, word } = useWords();
  const kinds = facetOf(facets, 'kind').map(({ value, count }) => ({
    key: value,
    count,
    name: (
      <Link to="/queue" search={{ kind: value } as never}>
        {word('kind', value)}
      </Link>
    ),
  }));
  const ages = facetOf(facets, 'age').map(({ value, from = 0, to, count }) => ({
    key: value,
    count,
    name: (
      <Link to="/queue" search={{ ageFrom: String(from), ageTo: to === undefined ? undefined : String(to) } as never}>
        {t('queue.days', { days: to === undefined ? `≥ ${from}` : `${from}–${to}` })}
      </Link>
    ),
  }));
  return (
    <div className={classes.two}>
      <section className={page.panel} aria-labelledby="kinds">
        <h2 id="kinds">{t('today.byKind')}</h2>
        <BarTable
          label={t('today.byKind')}
          nameLabel={t('queue.filter.kind')}
          countLabel={t('today.waiting')}
          bars={kinds}
        />
      </section>
      <section className={page.panel} aria-labelledby="ages">
        <h2 id="ages">{t('today.byAge')}</h2>
        <BarTable
          label={t('today.byAge')}
          nameLabel={t('queue.filter.age')}
          countLabel={t('today.waiting')}
          bars={ages}
        />
      </section>
    </div>
  );
}
