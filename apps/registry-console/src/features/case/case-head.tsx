import { Link } from '@tanstack/react-router';

import type { Case } from '../../api/contract';
import { useWords } from '../../i18n/use-words';
import { KeyButton } from '../../keyboard/key-button';
import { Notice, Tag, useProblemText } from '../../components/states';
import { useNow } from '../../components/use-now';
import type { HeldClaim } from '../deciding/use-claim';
import type { Refusal } from '../deciding/use-decide';
import { type QueuePlace, queueSearch } from '../queue/queue-order';
import { titleOf } from '../queue/queue-row';
import classes from './case-page.module.css';
import { letterOf } from '../comparing/compared-records';

interface Props {
  readonly shown: Case;
  readonly claim: HeldClaim;
  readonly me: string | undefined;
  readonly place: QueuePlace;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

/** What the case is, why it is asked, and who holds it. */
export function CaseHead({ shown, claim, me, place, onPrevious, onNext }: Props) {
  const words = useWords();
  const { t, word, date, attribute } = words;
  const { task } = shown;
  // It may be an attribute, or the scheme of a number.
  const aboutOf = (name: string): string => {
    const text = attribute(task.collection, name);
    return text === name ? word('scheme', name) : text;
  };
  const titles = task.titles ?? shown.goldens.map(({ id, attributes }) => ({ goldenId: id, text: nameOf(attributes) }));
  return (
    <header className={classes.head}>
      <div className={classes.way}>
        <Link to="/queue" search={queueSearch() as never}>
          ← {t('case.back')}
        </Link>
        <span className={classes.steps}>
          {place.index >= 0 && t('case.position', { index: place.index + 1, count: place.count })}
          <KeyButton action="previous" size="compact-xs" variant="subtle" onClick={onPrevious} />
          <KeyButton action="next" size="compact-xs" variant="subtle" onClick={onNext} />
        </span>
      </div>
      <h1 id="case-title" tabIndex={-1}>
        {titleOf({ ...task, titles }, words)}
      </h1>
      <div className={classes.tags}>
        <Tag>{word('one', task.collection)}</Tag>
        <Tag tone="warn">{word('kind', task.kind)}</Tag>
        {task.attribute && <Tag>{aboutOf(task.attribute)}</Tag>}
        {task.reasons.map((reason) => (
          <Tag key={reason}>{word('override', reason)}</Tag>
        ))}
        {task.assignee && <Tag>{t('case.assignedTo', { name: task.assignee.name ?? '' })}</Tag>}
        {task.escalation && <Tag tone="warn">{t('queue.escalated')}</Tag>}
        {task.hold && (
          <Tag tone="warn">
            {task.hold.until ? t('queue.wakes', { date: date(task.hold.until) }) : t('queue.waits')}
          </Tag>
        )}
        {task.due && <Tag>{t('queue.due', { date: date(task.due) })}</Tag>}
        {task.goldenIds.map((id, index) => (
          <Link key={id} to="/$collection/$id" params={{ collection: task.collection, id }} className={classes.golden}>
            {word('one', task.collection)} {letterOf(index)} ↗
          </Link>
        ))}
      </div>
      <Holder shown={shown} claim={claim} me={me} />
    </header>
  );
}

function Holder({ shown: { task }, claim, me }: Pick<Props, 'shown' | 'claim' | 'me'>) {
  const { t, word } = useWords();
  const minutes = useMinutesLeft(claim.claim?.claimedUntil);
  if (task.awaitingDecision) return <Notice tone="warn">{t('case.awaiting')}</Notice>;
  if (!['open', 'claimed', 'held'].includes(task.status))
    return (
      <Notice>
        {task.status === 'decided' ? t('case.finished') : `${t('case.closed')} ${word('status', task.status)}`}
      </Notice>
    );
  if (!claim.claim && task.claim && task.claim.author !== me)
    return (
      <Notice tone="warn">
        <span aria-hidden>● </span>
        {t('case.holder.other', { name: task.claim.authorName ?? t('case.holder.other.unknown') })}
      </Notice>
    );
  return (
    <p className={classes.holder}>
      {claim.claim ? t('case.holder.you', { minutes }) : t('case.holder.free')}{' '}
      <KeyButton
        action="claim"
        variant="default"
        label={t(claim.claim ? 'case.release' : 'case.claim')}
        onClick={() => void (claim.claim ? claim.giveBack() : claim.take().catch(() => undefined))}
      />
    </p>
  );
}

/** Why the decision was not taken, and what is different now; what was written is still there. */
export function RefusalNotice({ refusal, shown: { task } }: { readonly refusal: Refusal; readonly shown: Case }) {
  const { t, word } = useWords();
  const textOf = useProblemText();
  const { code, now } = refusal;
  const holder = now?.claim?.authorName ?? task.claim?.authorName;
  const text =
    code === 'claim-lost' || code === 'task-claimed'
      ? holder
        ? t('case.lostTo', { name: holder })
        : t('case.lost')
      : code === 'task-changed'
        ? t('case.changed')
        : textOf(refusal.error);
  return (
    <Notice tone="bad">
      {text}
      {now && (
        <div>
          {t('case.changedWhat', { before: task.revision, after: now.revision, status: word('status', now.status) })}
        </div>
      )}
    </Notice>
  );
}

const MINUTE_MS = 60_000;

function useMinutesLeft(until: string | undefined): number {
  const now = useNow();
  return until === undefined ? 0 : Math.max(0, Math.round((new Date(until).getTime() - now) / MINUTE_MS));
}

function nameOf(attributes: object): string {
  const { fullName, name, mapSheet, parcelNumber } = attributes as Record<string, unknown>;
  return String(fullName ?? name ?? (parcelNumber === undefined ? '' : `${String(mapSheet)}/${String(parcelNumber)}`));
}
