import { useNavigate, useSearch } from '@tanstack/react-router';

import type { Statistics } from '../../api/contract';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Segments } from '../../components/segments';
import { Busy, Failed, Quiet } from '../../components/states';
import { useSourceName } from '../../components/use-source-name';
import { BarTable } from './bar-table';
import classes from './charts.module.css';
import { DayChart } from './day-chart';
import { ImportProgress } from './import-progress';
import { RANGES, useStatistics } from './use-statistics';

/** What came in, what was asked, what was settled, day by day; every chart is a table too. */
export function WorkPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { days: range = '14' } = useSearch({ strict: false }) as { readonly days?: string };
  const found = useStatistics(RANGES.includes(range as never) ? Number(range) : undefined);
  if (found.isPending) return <Busy />;
  if (!found.data) return <Failed error={found.error} />;
  const { days, waiting } = found.data;
  const { p50, p90 = 0 } = waiting.ageDays ?? {};
  const dates = days.map(({ date }) => date);
  return (
    <div className={page.page}>
      <div className={page.row}>
        <h1>{t('work.title')}</h1>
        <Segments
          label={t('work.range')}
          value={range}
          onChange={(value) => void navigate({ to: '/work', search: { days: value } as never, replace: true })}
          options={RANGES.map((value) => ({ value, label: t('queue.days', { days: value }) }))}
        />
      </div>
      <div className={classes.two}>
        <section className={page.panel} aria-labelledby="tasks">
          <h2 id="tasks">{t('work.chart')}</h2>
          {p50 !== undefined && (
            <p className={page.soft}>{t('work.ages', { p50: wholeDays(p50), p90: wholeDays(p90) })}</p>
          )}
          <DayChart
            label={t('work.chart')}
            days={dates}
            series={[
              { key: 'opened', label: t('work.opened'), counts: days.map(({ tasksOpened = 0 }) => tasksOpened) },
              { key: 'closed', label: t('work.closed'), counts: days.map(({ tasksClosed = 0 }) => tasksClosed) },
            ]}
          />
        </section>
        <Decided days={days} />
      </div>
      <div className={classes.two}>
        <Intake statistics={found.data} />
        <Outcomes days={days} />
      </div>
      <ImportProgress />
    </div>
  );
}

/** Days that are not full yet count, so that less than one is no zero. */
const wholeDays = (days: number): number => Math.floor(days) + 1;

type Days = Statistics['days'];
const VERDICTS = ['same', 'different', 'hold', 'pin'] as const;

function Decided({ days }: { readonly days: Days }) {
  const { t, word } = useWords();
  return (
    <section className={page.panel} aria-labelledby="decided">
      <h2 id="decided">{t('work.decided')}</h2>
      <DayChart
        label={t('work.decided')}
        days={days.map(({ date }) => date)}
        series={VERDICTS.map((verdict) => ({
          key: verdict,
          label: word('verdict', verdict),
          counts: days.map(({ decided = {} }) => decided[verdict] ?? 0),
        }))}
      />
    </section>
  );
}

function Intake({ statistics: { intake } }: { readonly statistics: Statistics }) {
  const { t } = useWords();
  const sourceName = useSourceName();
  const bars = summed(intake.map(({ source, records }) => [source, records]));
  return (
    <section className={page.panel} aria-labelledby="intake">
      <h2 id="intake">{t('work.intake')}</h2>
      {bars.length === 0 && <Quiet>{t('app.none')}</Quiet>}
      <BarTable
        label={t('work.intake')}
        nameLabel={t('quality.source')}
        countLabel={t('work.received')}
        bars={bars.map(([source, count]) => ({ key: source, name: sourceName(source), count }))}
      />
    </section>
  );
}

function Outcomes({ days }: { readonly days: Days }) {
  const { t, word } = useWords();
  const bars = summed(days.flatMap(({ outcomes = {} }) => Object.entries(outcomes)));
  return (
    <section className={page.panel} aria-labelledby="outcomes">
      <h2 id="outcomes">{t('work.outcomes')}</h2>
      {bars.length === 0 && <Quiet>{t('app.none')}</Quiet>}
      <BarTable
        label={t('work.outcomes')}
        nameLabel={t('work.outcome')}
        countLabel={t('quality.count')}
        bars={bars.map(([outcome, count]) => ({
          key: outcome,
          name: word('change', outcome.replace('golden.', '')),
          count,
        }))}
      />
    </section>
  );
}

function summed(counts: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums].sort(([, left], [, right]) => right - left);
}
