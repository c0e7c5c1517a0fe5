import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { readDecisions } from '../../api/records';
import { readTasks } from '../../api/tasks';
import { useSession } from '../../app/use-session';
import { useWords } from '../../i18n/use-words';
import page from '../../parts/page.module.css';
import { Busy, Failed } from '../../parts/states';
import { QueueRow } from '../queue/queue-row';

const FIRST = 5;

/** What waits, and where to begin. */
export function TodayPage() {
  const { t, word } = useWords();
  const me = useSession().data?.person.id;
  const tasks = useQuery({
    queryKey: ['tasks', 'today'],
    queryFn: ({ signal }) => readTasks({ order: 'cost' }, undefined, signal),
  });
  const approvals = useQuery({ queryKey: ['decisions', 'today'], queryFn: () => readDecisions('awaiting-approval') });
  if (tasks.isPending) return <Busy />;
  if (tasks.isError) return <Failed error={tasks.error} onRetry={() => void tasks.refetch()} />;
  const { items, facets, nextCursor } = tasks.data;
  const [first] = items;
  const kinds = countsOf(items.map(({ kind }) => kind));
  const cards = [
    ['today.waiting', '/queue', `${facets?.total ?? items.length}${facets || !nextCursor ? '' : '+'}`],
    ['today.approvals', '/approvals', String(approvals.data?.items.length ?? 0)],
    [
      'today.overdue',
      '/queue',
      String(items.filter(({ due }) => due !== undefined && new Date(due) < new Date()).length),
    ],
    ['today.mine', '/queue', String(items.filter(({ claim }) => claim !== undefined && claim.author === me).length)],
  ] as const;
  return (
    <div className={page.page}>
      <div className={page.row}>
        <h1>{t('today.title')}</h1>
        {first && (
          <Link to="/case/$id" params={{ id: first.id }}>
            {t('today.start')} →
          </Link>
        )}
      </div>
      <div className={page.cards}>
        {cards.map(([key, to, count]) => (
          <Link key={key} to={to} className={page.card}>
            <span>{t(key)}</span>
            <b>{count}</b>
          </Link>
        ))}
      </div>
      <section className={page.panel}>
        <h2>{t('today.first')}</h2>
        <ul>
          {items.slice(0, FIRST).map((task) => (
            <li key={task.id} style={{ height: 62 }}>
              <QueueRow task={task} isChosen={false} />
            </li>
          ))}
        </ul>
      </section>
      <section className={page.panel}>
        <h2>{t('today.byKind')}</h2>
        <table className={page.table}>
          <tbody>
            {kinds.map(([kind, count]) => (
              <tr key={kind}>
                <th scope="row">
                  <Link to="/queue" search={{ kind } as never}>
                    {word('kind', kind)}
                  </Link>
                </th>
                <td className={page.number}>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function countsOf(kinds: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left);
}
