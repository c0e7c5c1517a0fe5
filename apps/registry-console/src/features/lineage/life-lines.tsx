import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { readHistory } from '../../api/records';
import { useWords } from '../../i18n/use-words';
import { Busy, Failed, Tag } from '../../components/states';
import { shortId } from '../deciding/effect-list';
import classes from './life-lines.module.css';
import { type Life, lifeSteps, type LifeStep } from './lanes-of-lives';

const LANE = 18;
const HIGH = 40;
const MOST_LANES = 6;

interface Props {
  readonly collection: string;
  readonly ids: readonly string[];
}

/** Every version of some golden records, the latest first: lanes that join at a merge and fork at a split. */
export function LifeLines({ collection, ids }: Props) {
  const { lives, isPending, error } = useLives(collection, ids);
  if (isPending) return <Busy />;
  if (error) return <Failed error={error} />;
  const steps = lifeSteps(lives);
  return (
    <ol className={classes.list}>
      {steps.map((step) => (
        <li key={`${step.id}${step.version.version}`}>
          <Lanes step={step} count={lives.length} />
          <StepText step={step} collection={collection} isOnlyLane={lives.length === 1} />
        </li>
      ))}
    </ol>
  );
}

/** Their histories, and those of the ids that they took in or let go. */
function useLives(collection: string, ids: readonly string[]) {
  const historyOf = (id: string) => ({
    queryKey: ['golden', collection, id, 'history'],
    queryFn: () => readHistory(collection, id),
  });
  const own = useQueries({ queries: ids.map(historyOf) });
  const others = own.flatMap(({ data }) => data?.items.flatMap(({ otherIds }) => otherIds) ?? []);
  const bound = [...new Set(others)].filter((id) => !ids.includes(id)).slice(0, MOST_LANES - ids.length);
  const related = useQueries({ queries: bound.map(historyOf) });
  const found = [...own, ...related];
  const lives: readonly Life[] = [...ids, ...bound].flatMap((id, index) => {
    const versions = found[index]?.data?.items;
    return versions ? [{ id, versions: [...versions].sort((left, right) => left.version - right.version) }] : [];
  });
  return { lives, isPending: found.some((each) => each.isPending), error: own.find((each) => each.error)?.error };
}

function Lanes({ step, count }: { readonly step: LifeStep; readonly count: number }) {
  const x = (lane: number): number => LANE / 2 + lane * LANE;
  return (
    <span className={classes.lanes} aria-hidden>
      <svg width={count * LANE} viewBox={`0 0 ${count * LANE} ${HIGH}`} preserveAspectRatio="none">
        {step.above.map((lane) => (
          <line key={`a${lane}`} x1={x(lane)} x2={x(lane)} y1={0} y2={HIGH / 2} />
        ))}
        {step.below.map((lane) => (
          <line key={`b${lane}`} x1={x(lane)} x2={x(lane)} y1={HIGH / 2} y2={HIGH} />
        ))}
        {[...step.into, ...step.from].map((lane) => (
          <line
            key={`c${lane}`}
            className={classes.crossing}
            x1={x(step.lane)}
            y1={HIGH / 2}
            x2={x(lane)}
            y2={step.into.includes(lane) ? 0 : HIGH}
          />
        ))}
      </svg>
      <i style={{ left: x(step.lane) - 5 }} />
    </span>
  );
}

function StepText({
  step,
  collection,
  isOnlyLane,
}: {
  readonly step: LifeStep;
  readonly collection: string;
  readonly isOnlyLane: boolean;
}) {
  const { t, word, date, time, attribute } = useWords();
  const { version, id, changed } = step;
  return (
    <div className={classes.text}>
      <b>
        {date(version.recordedAt)} {time(version.recordedAt)}
      </b>{' '}
      {!isOnlyLane && (
        <Link to="/$collection/$id" params={{ collection, id }} search={{ tab: 'timeline' } as never}>
          {shortId(id)}
        </Link>
      )}{' '}
      <Tag tone={/merged|split/.test(version.change) ? 'warn' : 'plain'}>{word('change', version.change)}</Tag>{' '}
      {version.otherIds.map((other) => (
        <Link
          key={other}
          to="/$collection/$id"
          params={{ collection, id: other }}
          search={{ tab: 'timeline' } as never}
        >
          {shortId(other)}{' '}
        </Link>
      ))}
      {t('record.version', { version: version.version })} · {t('record.count', { count: version.recordCount })} ·{' '}
      <Link
        to="/$collection/$id"
        params={{ collection, id }}
        search={{ tab: 'values', knownAt: justAfter(version.recordedAt) } as never}
      >
        {t('record.asThen')}
      </Link>
      {changed.length > 0 && (
        <span className={classes.changed}>
          {t('record.changed', { names: changed.map((name) => attribute(collection, name)).join(', ') })}
        </span>
      )}
    </div>
  );
}

/** Instants are told to the millisecond, and kept finer: a moment later the version is known for sure. */
const justAfter = (instant: string): string => new Date(new Date(instant).getTime() + 1).toISOString();
