import type { Statistics } from '../../api/contract';
import { useWords } from '../../i18n/use-words';
import page from '../../parts/page.module.css';
import { Busy, Failed, Quiet } from '../../parts/states';
import { textOf } from '../../parts/value-lines';
import { useStatistics } from './use-statistics';

/** What came in, what was asked, what was settled, day by day; the chart and the table say the same. */
export function WorkPage() {
  const { t, number } = useWords();
  const found = useStatistics();
  if (found.isPending) return <Busy />;
  if (found.isError) return <Failed error={found.error} />;
  const ages = found.data?.waiting.ageDays;
  return (
    <div className={page.page}>
      <h1>{t('work.title')}</h1>
      {!found.data && <Quiet>{t('work.unavailable')}</Quiet>}
      {found.data && (
        <section className={page.panel}>
          <h2>{t('work.range')}</h2>
          {ages?.p50 !== undefined && (
            <p className={page.soft}>{t('work.ages', { p50: number(ages.p50), p90: number(ages.p90 ?? 0) })}</p>
          )}
          <DayBars days={found.data.days} />
          <DayTable days={found.data.days} />
        </section>
      )}
    </div>
  );
}

type Days = Statistics['days'];
const sum = (counts: Readonly<Record<string, number>> = {}): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
const HIGH = 100;

function DayBars({ days }: { readonly days: Days }) {
  const { t } = useWords();
  const most = Math.max(1, ...days.flatMap(({ tasksOpened = 0, tasksClosed = 0 }) => [tasksOpened, tasksClosed]));
  const bar = (count: number): number => (count / most) * HIGH;
  return (
    <svg
      className={page.bars}
      viewBox={`0 0 ${days.length * 10} ${HIGH}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('work.chart')}
    >
      {days.map(({ date, tasksOpened = 0, tasksClosed = 0 }, index) => (
        <g key={date}>
          <rect
            className={page.barB}
            x={index * 10 + 1}
            width={3.6}
            y={HIGH - bar(tasksOpened)}
            height={bar(tasksOpened)}
          />
          <rect
            className={page.barA}
            x={index * 10 + 5}
            width={3.6}
            y={HIGH - bar(tasksClosed)}
            height={bar(tasksClosed)}
          />
        </g>
      ))}
    </svg>
  );
}

function DayTable({ days }: { readonly days: Days }) {
  const { t } = useWords();
  return (
    <table className={page.table}>
      <thead>
        <tr>
          {(['work.day', 'work.received', 'work.opened', 'work.closed', 'work.decided'] as const).map((key) => (
            <th key={key} scope="col" className={key === 'work.day' ? undefined : page.number}>
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...days].reverse().map(({ date, received, decided, tasksOpened = 0, tasksClosed = 0 }) => (
          <tr key={date}>
            <th scope="row">{textOf(date)}</th>
            {[sum(received), tasksOpened, tasksClosed, sum(decided)].map((count, index) => (
              <td key={index} className={page.number}>
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
