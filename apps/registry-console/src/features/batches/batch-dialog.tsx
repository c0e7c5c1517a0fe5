import { Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { type BatchPreview, type BatchVerdict, decideBatch, previewBatch } from '../../api/batch-calls';
import { useWords } from '../../i18n/use-words';
import { Segments } from '../../components/segments';
import { Busy, Failed, Notice } from '../../components/states';
import { ReasonAndConfirm } from '../deciding/reason-and-confirm';
import form from '../deciding/reason-dialog.module.css';
import { noteBatch } from '../deciding/undo/undo-store';
import { BatchPatternText } from './batch-pattern-text';
import { SampleCase } from './sample-case';

interface Props {
  readonly taskId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One verdict on all cases that are like this one, after a sample of them was looked at. */
export function BatchDialog({ taskId, onClose, onDone }: Props) {
  const { t, word } = useWords();
  const [verdict, choose] = useState<BatchVerdict>('different');
  const found = useQuery({
    queryKey: ['batch', taskId, verdict],
    queryFn: ({ signal }) => previewBatch(taskId, verdict, signal),
    staleTime: Infinity,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="80rem"
      title={t('batch.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={form.form}>
        <Segments
          label={t('batch.verdict')}
          value={verdict}
          onChange={(value) => choose(value as BatchVerdict)}
          options={(['same', 'different'] as const).map((value) => ({ value, label: word('verdict', value) }))}
        />
        {found.isPending && <Busy />}
        {found.isError && <Failed error={found.error} />}
        {found.data && (
          <BatchForm
            key={verdict}
            taskId={taskId}
            verdict={verdict}
            preview={found.data}
            onClose={onClose}
            onDone={onDone}
          />
        )}
      </div>
    </Modal>
  );
}

function BatchForm({
  taskId,
  verdict,
  preview,
  onClose,
  onDone,
}: Props & { readonly verdict: BatchVerdict; readonly preview: BatchPreview }) {
  const { t, word } = useWords();
  const client = useQueryClient();
  const [viewed, view] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  // One order, however often it is sent over a bad line.
  const [key] = useState(() => crypto.randomUUID());
  const decided = useMutation({
    mutationFn: () => decideBatch({ taskId, verdict, taskIds: preview.taskIds, viewed, reason: reason.trim() }, key),
    onSuccess: (batch) => {
      noteBatch(batch);
      void client.invalidateQueries();
      onDone();
    },
  });
  if (preview.taskIds.length < 2) return <Notice>{t('batch.alone')}</Notice>;
  const left = preview.sample.filter((id) => !viewed.includes(id)).length;
  return (
    <>
      <p>
        <b>{t('batch.count', { count: preview.taskIds.length, total: preview.count })}</b>{' '}
        <BatchPatternText pattern={preview.pattern} />
      </p>
      {preview.approvalReasons.length > 0 && (
        <Notice tone="warn">
          {t('effect.second', { reasons: preview.approvalReasons.map((code) => word('approval', code)).join(', ') })}
        </Notice>
      )}
      <section aria-labelledby="sample">
        <h3 id="sample">{t('batch.sample', { viewed: preview.sample.length - left, count: preview.sample.length })}</h3>
        {preview.sample.map((id, index) => (
          <SampleCase key={id} id={id} index={index} onView={() => view((all) => [...new Set([...all, id])])} />
        ))}
      </section>
      {left > 0 && <Notice>{t('batch.lookFirst', { count: left })}</Notice>}
      <ReasonAndConfirm
        reason={reason}
        onReason={setReason}
        act={decided}
        isComplete={left === 0}
        confirmLabel={t('batch.confirm', { count: preview.taskIds.length })}
        onClose={onClose}
      />
    </>
  );
}
