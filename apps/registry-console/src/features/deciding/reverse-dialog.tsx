import { Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { foretell } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import { Busy, Failed } from '../../components/states';
import { EffectList } from './effect-list';
import { ReasonAndConfirm } from './reason-and-confirm';
import classes from './reason-dialog.module.css';

interface Props {
  readonly title: string;
  /** Of one decision: what taking it back would do is said first. */
  readonly decisionId?: string;
  readonly reverse: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Takes back what was decided, however long ago, for a reason. */
export function ReverseDialog({ title, decisionId, reverse, onClose }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const reversed = useMutation({
    mutationFn: () => reverse(reason.trim()),
    onSuccess: () => {
      void client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} size="lg" title={title} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <div className={classes.form}>
        {decisionId !== undefined && <ReversalEffect decisionId={decisionId} />}
        <ReasonAndConfirm
          reason={reason}
          onReason={setReason}
          act={reversed}
          isComplete
          confirmLabel={title}
          onClose={onClose}
        />
      </div>
    </Modal>
  );
}

function ReversalEffect({ decisionId }: { readonly decisionId: string }) {
  const effect = useQuery({
    queryKey: ['effect', 'reversal', decisionId],
    queryFn: ({ signal }) => foretell({ act: 'reversal', decisionId }, signal),
  });
  if (effect.isPending) return <Busy />;
  if (effect.isError) return <Failed error={effect.error} />;
  return <EffectList effect={effect.data} />;
}
