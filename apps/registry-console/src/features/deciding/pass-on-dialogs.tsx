import { Button, Modal, Radio } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { TaskItem } from '../../api/contract';
import { assignTask, escalateTask, readStewards, unassignTask } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import { Busy, Failed } from '../../components/states';
import { ReasonAndConfirm } from './reason-and-confirm';
import classes from './reason-dialog.module.css';

interface Props {
  readonly task: TaskItem;
  readonly onClose: () => void;
}

/** Whose task it is from now on. */
export function AssignDialog({ task, onClose }: Props) {
  const { t, word } = useWords();
  const [chosen, choose] = useState(task.assignee?.id ?? '');
  const stewards = useQuery({
    queryKey: ['stewards'],
    queryFn: ({ signal }) => readStewards(signal).then(({ items }) => items),
  });
  const done = useDone(task, onClose);
  const assigned = useMutation({ mutationFn: () => assignTask(task.id, chosen), onSuccess: done });
  const freed = useMutation({ mutationFn: () => unassignTask(task.id), onSuccess: done });
  return (
    <Modal opened onClose={onClose} title={t('assign.title')} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <div className={classes.form}>
        {stewards.isPending && <Busy />}
        {stewards.isError && <Failed error={stewards.error} />}
        <Radio.Group label={t('assign.whom')} value={chosen} onChange={choose}>
          {stewards.data?.map(({ id, name, role }, index) => (
            <Radio
              key={id}
              mt={6}
              size="xs"
              value={id}
              data-autofocus={index === 0 || undefined}
              label={`${name ?? id} · ${word('role', role)}`}
            />
          ))}
        </Radio.Group>
        {[assigned, freed].map((act, index) => act.isError && <Failed key={index} error={act.error} />)}
        <div className={classes.end}>
          {task.assignee && (
            <Button variant="default" loading={freed.isPending} onClick={() => freed.mutate()}>
              {t('assign.nobody')}
            </Button>
          )}
          <Button disabled={chosen === ''} loading={assigned.isPending} onClick={() => assigned.mutate()}>
            {t('act.assign')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** Hands the question to a lead, with what one wants to know. */
export function EscalateDialog({ task, onClose, onDone }: Props & { readonly onDone: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const done = useDone(task, onDone);
  const escalated = useMutation({ mutationFn: () => escalateTask(task.id, reason.trim()), onSuccess: done });
  return (
    <Modal opened onClose={onClose} title={t('escalate.title')} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <div className={classes.form}>
        <ReasonAndConfirm
          reason={reason}
          onReason={setReason}
          act={escalated}
          isComplete
          confirmLabel={t('act.escalate')}
          onClose={onClose}
        />
      </div>
    </Modal>
  );
}

function useDone(task: TaskItem, onDone: () => void): () => void {
  const client = useQueryClient();
  return () => {
    for (const queryKey of [['tasks'], ['facets'], ['case', task.id]]) void client.invalidateQueries({ queryKey });
    onDone();
  };
}
