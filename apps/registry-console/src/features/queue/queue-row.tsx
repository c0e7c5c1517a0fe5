import { Link } from '@tanstack/react-router';

import { useSession } from '../../parts/use-session';
import type { TaskItem } from '../../api/contract';
import { useWords, type Words } from '../../i18n/use-words';
import { Tag } from '../../parts/states';
import { useNow } from '../../parts/use-now';
import { useSourceName } from '../../parts/use-source-name';
import classes from './queue-row.module.css';

/** One task: what it is about, how heavy, why it stands here, who holds it. */
export function QueueRow({ task, isChosen }: { readonly task: TaskItem; readonly isChosen: boolean }) {
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
        <small>{word('one', task.collection)}</small>
      </span>
      <span className={classes.subject}>
        <span className={classes.title}>{titleOf(task, words)}</span>
        <small className={classes.because}>
          {t('queue.because')}: {becauseOf(task, words)}
        </small>
      </span>
      <span className={classes.from}>
        <Sources codes={task.sources ?? []} />
        {task.clusterSize !== undefined && <small>{t('queue.records', { count: task.clusterSize })}</small>}
      </span>
      <span className={classes.weight}>{task.weight !== 0 && t('queue.bits', { bits: number(task.weight) })}</span>
      <span className={classes.state}>
        <StateTags task={task} words={words} />
      </span>
    </Link>
  );
}

function Sources({ codes }: { readonly codes: readonly string[] }) {
  const sourceName = useSourceName();
  const text = codes.map(sourceName).join(' · ');
  return (
    <span className={classes.sources} title={text}>
      {text}
    </span>
  );
}

function StateTags({ task, words }: { readonly task: TaskItem; readonly words: Words }) {
  const { t, date } = words;
  const mine = useSession().data?.person.id;
  const { claim, hold, due } = task;
  return (
    <>
      {claim && (
        <Tag tone={claim.author === mine ? 'good' : 'warn'}>
          <span aria-hidden>● </span>
          {claim.author === mine
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
