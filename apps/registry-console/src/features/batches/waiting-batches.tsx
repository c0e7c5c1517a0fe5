import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { approveBatch, type Batch, readBatches, reverseBatch } from '../../api/batch-calls';
import { isUnknownCall } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import page from '../../parts/page.module.css';
import { Failed, Tag } from '../../parts/states';
import { useSession } from '../../parts/use-session';
import { BatchPatternText } from './batch-pattern-text';

/** Batches that wait for a second person; a registry of the release before has none. */
export const useWaitingBatches = () =>
  useQuery({
    queryKey: ['decisions', 'batches'],
    queryFn: async (): Promise<readonly Batch[]> => {
      try {
        const pages = await Promise.all(['awaiting-approval', 'reversal-awaiting-approval'].map(readBatches));
        return pages.flatMap(({ items }) => items);
      } catch (error) {
        if (isUnknownCall(error)) return [];
        throw error;
      }
    },
  });

/** A batch with what it decides, to agree to or to turn down. */
export function WaitingBatch({ batch, onDone }: { readonly batch: Batch; readonly onDone: (text: string) => void }) {
  const { t, word, date, time } = useWords();
  const me = useSession().data?.person.id;
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const settle = (text: string): void => {
    onDone(text);
    void client.invalidateQueries();
  };
  const approved = useMutation({
    mutationFn: () => approveBatch(batch.id),
    onSuccess: () => settle(t('approvals.approved')),
  });
  const refused = useMutation({
    mutationFn: () => reverseBatch(batch.id, reason.trim()),
    onSuccess: () => settle(t('approvals.turnedDown')),
  });
  const asked = batch.reversal ?? { by: batch.author, at: batch.madeAt };
  return (
    <article className={page.panel} aria-label={t('batch.many', { count: batch.counts.tasks })}>
      <div className={page.row}>
        <b>
          {word('verdict', batch.verdict)} · {t('batch.many', { count: batch.counts.tasks })}
        </b>
        <Tag tone="warn">{word('status', batch.status)}</Tag>
        <span>{t('approvals.by', { name: asked.by.name ?? '', date: `${date(asked.at)} ${time(asked.at)}` })}</span>
      </div>
      <p>
        <BatchPatternText pattern={batch.pattern} />
      </p>
      {batch.reason && <p>“{batch.reason}”</p>}
      {asked.by.id === me && <p className={page.soft}>{t('approvals.own')}</p>}
      <div className={page.row}>
        <TextInput
          className={page.grow}
          label={t('approvals.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button loading={approved.isPending} onClick={() => approved.mutate()}>
          {t('approvals.approve')}
        </Button>
        <Button
          variant="default"
          disabled={reason.trim() === ''}
          loading={refused.isPending}
          onClick={() => refused.mutate()}
        >
          {t('approvals.refuse')}
        </Button>
      </div>
      {[approved, refused].map((act, index) => act.isError && <Failed key={index} error={act.error} />)}
    </article>
  );
}
