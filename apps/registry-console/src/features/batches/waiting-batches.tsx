import { useQuery } from '@tanstack/react-query';

import { approveBatch, type Batch, readBatches, reverseBatch } from '../../api/batch-calls';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Tag } from '../../components/states';
import { AgreeOrNot } from '../deciding/agree-or-not';
import { BatchPatternText } from './batch-pattern-text';

/** That somebody asks for a reversal is no event of a task. */
export const APPROVALS_POLL_MS = 5_000;

/** Batches that wait for a second person. */
export const useWaitingBatches = () =>
  useQuery({
    queryKey: ['decisions', 'batches'],
    refetchInterval: APPROVALS_POLL_MS,
    queryFn: async (): Promise<readonly Batch[]> => {
      const pages = await Promise.all(
        ['awaiting-approval', 'reversal-awaiting-approval'].map((status) => readBatches(status)),
      );
      return pages.flatMap(({ items }) => items);
    },
  });

/** A batch with what it decides, to agree to or to turn down. */
export function WaitingBatch({ batch, onDone }: { readonly batch: Batch; readonly onDone: (text: string) => void }) {
  const { t, word, date, time } = useWords();
  const asked = batch.reversal ?? { by: batch.author, at: batch.madeAt };
  const said = batch.reversal?.reason ?? batch.reason;
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
      {said && <p>“{said}”</p>}
      <AgreeOrNot
        asker={asked.by.id}
        agree={() => approveBatch(batch.id)}
        turnDown={(reason) => reverseBatch(batch.id, reason)}
        onDone={onDone}
      />
    </article>
  );
}
