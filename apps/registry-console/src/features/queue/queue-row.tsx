import { Link } from '@tanstack/react-router';
import { memo } from 'react';

import type { TaskItem } from '../../api/contract';
import { useWords, type Words } from '../../i18n/use-words';
import { Tag } from '../../components/states';
import { useNow } from '../../components/use-now';
import classes from './queue-row.module.css';

interface Props {
  readonly task: TaskItem;
  readonly isChosen: boolean;
  /** Who looks. */
  readonly me: string | undefined;
  readonly sourceName: (code: string) => string;
}

/** One task: what it is about, how heavy, why it stands here, who holds it. Drawn anew only when it is another: many pass by. */
export const QueueRow = memo(function QueueRow({ task, isChosen, me, sourceName }: Props) {
  const words = useWords();
  const { word, t, number } = words;
  return (
    <Link
      to="/case/$id"
      params={{ id: task.id }}
      className={classes.row}
      data-chosen={isChosen || undefined}
      preload="intent"
    >
      <span className={classes.kind}>
        <b>{word('kind', task.kind)}</b>
        <small>
          {word('one', task.collection)}
          {task.clusterSize !== undefined && ` · ${t('queue.records', { count: task.clusterSize })}`}
        </small>
      </span>
      <span className={classes.subject}>
        <span className={classes.title}>{titleOf(task, words)}</span>
        <small className={classes.because}>
          {t('queue.because')}: {becauseOf(task, words)}
        </small>
      </span>
      <Sources codes={task.sources ?? []} sourceName={sourceName} />
      <span className={classes.weight}>{task.weight !== 0 && t('queue.bits', { bits: number(task.weight) })}</span>
      <span className={classes.state}>
        <StateTags task={task} me={me} words={words} />
      </span>
    </Link>
  );
});

const MOST_SOURCES = 2;

/** Each on a line of its own: their names begin alike. */
function Sources({ codes, sourceName }: Pick<Props, 'sourceName'> & { readonly codes: readonly string[] }) {
  const names = codes.map(sourceName);
  const more = names.length - MOST_SOURCES;
  return (
    <span className={classes.from} title={names.join(' · ')}>
      {names.slice(0, MOST_SOURCES).map((name, index) => (
        <span key={name} className={classes.sources}>
          {name}
          {index === MOST_SOURCES - 1 && more > 0 && ` +${more}`}
        </span>
      ))}
    </span>
  );
}

function StateTags({ task, me, words }: Pick<Props, 'task' | 'me'> & { readonly words: Words }) {
  const { t, date } = words;
  const { claim, hold, due } = task;
  return (
    <>
      {claim && (
        <Tag tone={claim.author === me ? 'good' : 'warn'}>
          <span aria-hidden>● </span>
          {claim.author === me
            ? t('queue.heldByYou')
            : t('queue.heldBy', { name: claim.authorName ?? t('case.holder.other.unknown') })}
        </Tag>
      )}
      {task.assignee && !claim && <Tag>{task.assignee.name}</Tag>}
      {task.awaitingDecision && <Tag tone="warn">{t('queue.awaits')}</Tag>}
      {task.seenBefore && !hold && <Tag>{t('queue.seen')}</Tag>}
      {task.escalation && <Tag tone="warn">{t('queue.escalated')}</Tag>}
      {hold && <Tag>{hold.until ? t('queue.wakes', { date: date(hold.until) }) : t('queue.waits')}</Tag>}
      {due && !hold && <DueTag due={due} words={words} />}
    </>
  );
}

function DueTag({ due, words: { t, date } }: { readonly due: string; readonly words: Words }) {
  const isLate = new Date(due).getTime() < useNow();
  return <Tag tone={isLate ? 'bad' : 'plain'}>{t(isLate ? 'queue.overdue' : 'queue.due', { date: date(due) })}</Tag>;
}

/** Both sides by their names, once when they are alike. */
export function titleOf(task: TaskItem, { word, t }: Words): string {
  const names = (task.titles ?? []).flatMap(({ text }) => (text ? [text] : []));
  const different = [...new Set(names)];
  if (different.length === 0)
    return `${word('one', task.collection)} · ${t('queue.records', { count: task.records.length })}`;
  return names.length > 1 && different.length === 1 ? `${names[0]} ~ ${names[1]}` : different.join(' ~ ');
}

function becauseOf(task: TaskItem, { word, number }: Words): string {
  const cost = (task.cost?.because ?? []).map(({ code, count, bits, days }) =>
    word('cost', code, { count: count ?? 0, bits: number(bits ?? 0), days: days ?? 0 }),
  );
  return (cost.length > 0 ? cost : task.reasons.map((reason) => word('override', reason))).join(' · ');
}
