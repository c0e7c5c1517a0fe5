import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { Decision } from '../../api/contract';
import { approveDecision, readDecisions, reverseDecision } from '../../api/records';
import { foretell } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Busy, Failed, Notice, Quiet, Tag } from '../../components/states';
import { PastBatches } from '../batches/past-batches';
import { APPROVALS_POLL_MS, useWaitingBatches, WaitingBatch } from '../batches/waiting-batches';
import { EffectList, shortId } from '../deciding/effect-list';
import { AgreeOrNot } from '../deciding/agree-or-not';

/** Decisions and reversals that a second person has to look at, with what they would do. */
export function ApprovalsPage() {
  const { t } = useWords();
  const waiting = useQuery({
    queryKey: ['decisions', 'waiting'],
    refetchInterval: APPROVALS_POLL_MS,
    queryFn: async () => {
      const [made, taken] = await Promise.all([
        readDecisions('awaiting-approval'),
        readDecisions('reversal-awaiting-approval'),
      ]);
      return [...made.items, ...taken.items];
    },
  });
  const batches = useWaitingBatches();
  const [said, say] = useState('');
  return (
    <div className={page.page}>
      <h1>{t('approvals.title')}</h1>
      <div role="status">{said && <Notice tone="good">{said}</Notice>}</div>
      {waiting.isPending && <Busy />}
      {waiting.isError && <Failed error={waiting.error} />}
      {waiting.data?.length === 0 && batches.data?.length === 0 && <Quiet>{t('approvals.none')}</Quiet>}
      {batches.isError && <Failed error={batches.error} />}
      {batches.data?.map((batch) => (
        <WaitingBatch key={batch.id} batch={batch} onDone={say} />
      ))}
      {waiting.data?.map((decision) => (
        <Waiting key={decision.id} decision={decision} onDone={say} />
      ))}
      <PastBatches />
    </div>
  );
}

function Waiting({ decision, onDone }: { readonly decision: Decision; readonly onDone: (text: string) => void }) {
  const { t, word, date, time } = useWords();
  const effect = useQuery({
    queryKey: ['effect', 'approval', decision.id],
    queryFn: ({ signal }) => foretell({ act: 'approval', decisionId: decision.id }, signal),
  });
  const asked = decision.reversalAsked ?? {
    author: decision.author,
    authorName: decision.authorName,
    at: decision.decidedAt,
  };
  return (
    <article className={page.panel} aria-label={word('verdict', decision.verdict)}>
      <div className={page.row}>
        <b>{word('verdict', decision.verdict)}</b>
        <Tag tone="warn">{word('status', decision.status)}</Tag>
        <span>
          {t('approvals.by', { name: asked.authorName ?? '', date: `${date(asked.at)} ${time(asked.at)}` })} ·{' '}
          {t('approvals.sides', { left: decision.left.length, right: decision.right.length })}
        </span>
        {decision.goldenIds.map((id) => (
          <Link key={id} to="/$collection/$id" params={{ collection: decision.collection, id }}>
            {word('one', decision.collection)} {shortId(id)}
          </Link>
        ))}
        {decision.taskId && (
          <Link to="/case/$id" params={{ id: decision.taskId }}>
            {t('case.title')}
          </Link>
        )}
      </div>
      {decision.reason && <p>“{decision.reason}”</p>}
      <EffectList
        effect={effect.data ?? { status: decision.status, approvalReasons: decision.approvalReasons ?? [] }}
      />
      <AgreeOrNot
        asker={asked.author}
        agree={(reason) => approveDecision(decision.id, reason)}
        turnDown={(reason) => reverseDecision(decision.id, reason)}
        onDone={onDone}
      />
    </article>
  );
}
