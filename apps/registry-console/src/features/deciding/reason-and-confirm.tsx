import { Button, Textarea } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';

import { useWords } from '../../i18n/use-words';
import { Failed } from '../../components/states';
import classes from './reason-dialog.module.css';

interface Props {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** What is confirmed. */
  readonly act: Pick<UseMutationResult<unknown, Error, void>, 'isError' | 'error' | 'isPending' | 'mutate'>;
  /** Whether all but the reason is there. */
  readonly isComplete: boolean;
  readonly confirmLabel: string;
  readonly onClose: () => void;
}

/** The end of a dialog that changes something: why, and the two ways out. */
export function ReasonAndConfirm({ reason, onReason, act, isComplete, confirmLabel, onClose }: Props) {
  const { t } = useWords();
  const isReady = isComplete && reason.trim() !== '' && !act.isPending;
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isReady) act.mutate();
  };
  return (
    <>
      <Textarea
        label={t('reason.label')}
        description={t('reason.hint')}
        required
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
        onKeyDown={press}
      />
      {act.isError && <Failed error={act.error} />}
      <div className={classes.end}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button
          disabled={!isReady && !act.isPending}
          loading={act.isPending}
          onClick={() => act.mutate()}
          aria-keyshortcuts="Control+Enter"
        >
          <kbd className={classes.key} aria-hidden>
            Ctrl ↵
          </kbd>
          {confirmLabel}
        </Button>
      </div>
    </>
  );
}
