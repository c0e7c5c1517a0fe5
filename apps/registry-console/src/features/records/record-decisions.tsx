import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Decision } from '../../api/contract';
import { readDecisionsOf, reverseDecision } from '../../api/records';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Busy, Failed, Quiet, Tag } from '../../components/states';
import { ReverseDialog } from '../deciding/reverse-dialog';

/** What people decided about it; each can be taken back, whenever that was. */
export function RecordDecisions({ id }: { readonly id: string }) {
  const { t } = useWords();
  const decisions = useQuery({ queryKey: ['decisions', id], queryFn: () => readDecisionsOf(id) });
  if (decisions.isPending) return <Busy />;
  if (!decisions.data) return <Failed error={decisions.error} />;
  if (decisions.data.items.length === 0) return <Quiet>{t('record.noDecisions')}</Quiet>;
  return (
    <ul className={page.list}>
      {decisions.data.items.map((decision) => (
        <li key={decision.id}>
          <DecisionLine decision={decision} />
        </li>
      ))}
    </ul>
  );
}

function DecisionLine({ decision }: { readonly decision: Decision }) {
  const { t, word, date, time } = useWords();
  const [isAsking, ask] = useState(false);
  const { verdict, status, authorName = '', decidedAt, reason } = decision;
  return (
    <>
      <b>{word('verdict', verdict)}</b>{' '}
      <Tag tone={status === 'applied' ? 'good' : 'plain'}>{word('status', status)}</Tag> {authorName} ·{' '}
      {date(decidedAt)} {time(decidedAt)}{' '}
      {(status === 'applied' || status === 'awaiting-approval') && (
        <Button size="compact-xs" variant="default" onClick={() => ask(true)}>
          {t('record.reverse')}
        </Button>
      )}
      {reason && <span className={page.line}>{reason}</span>}
      {isAsking && (
        <ReverseDialog
          title={t('record.reverse')}
          decisionId={decision.id}
          reverse={(why) => reverseDecision(decision.id, why)}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
