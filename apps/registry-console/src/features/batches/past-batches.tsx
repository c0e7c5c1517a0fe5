import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { type Batch, readBatches, reverseBatch } from '../../api/batch-calls';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Tag } from '../../components/states';
import { ReverseDialog } from '../deciding/reverse-dialog';
import { BatchPatternText } from './batch-pattern-text';
import { APPROVALS_POLL_MS } from './waiting-batches';

const isPast = ({ status }: Batch): boolean => ['running', 'applied', 'reversed'].includes(status);

/** Batches that were carried out; each is taken back as one, whenever that was. */
export function PastBatches() {
  const { t } = useWords();
  const batches = useQuery({
    queryKey: ['decisions', 'batches', 'past'],
    refetchInterval: APPROVALS_POLL_MS,
    queryFn: async () => (await readBatches()).items.filter(isPast),
  });
  if (!batches.data || batches.data.length === 0) return null;
  return (
    <section className={page.panel} aria-labelledby="past-batches">
      <h2 id="past-batches">{t('batch.past')}</h2>
      <ul className={page.list}>
        {batches.data.map((batch) => (
          <li key={batch.id}>
            <PastBatch batch={batch} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PastBatch({ batch }: { readonly batch: Batch }) {
  const { t, word, date, time } = useWords();
  const [isAsking, ask] = useState(false);
  const { verdict, status, counts, author, approval, madeAt, reason, pattern } = batch;
  const by = t('approvals.by', { name: author.name ?? '', date: `${date(madeAt)} ${time(madeAt)}` });
  return (
    <>
      <div className={page.row}>
        <b>
          {word('verdict', verdict)} · {t('batch.became', { decided: counts.decided, count: counts.tasks })}
        </b>
        <Tag tone={status === 'applied' ? 'good' : 'plain'}>{word('status', status)}</Tag>
        <span>
          {by}
          {approval && ` · ${t('batch.agreed', { name: approval.by.name ?? '' })}`}
        </span>
        {status === 'applied' && (
          <Button size="compact-xs" variant="default" onClick={() => ask(true)}>
            {t('batch.reverse')}
          </Button>
        )}
      </div>
      <span className={page.line}>
        <BatchPatternText pattern={pattern} />
      </span>
      {reason && <span className={page.line}>“{reason}”</span>}
      {isAsking && (
        <ReverseDialog
          title={t('batch.reverse')}
          reverse={(why) => reverseBatch(batch.id, why)}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
