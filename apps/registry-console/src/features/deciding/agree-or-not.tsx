import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ProblemError } from '../../api/request';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Failed, Notice } from '../../components/states';
import { useSession } from '../../components/use-session';

interface Props {
  /** Who asked; nobody agrees with themselves. */
  readonly asker: string | undefined;
  readonly agree: (reason: string) => Promise<unknown>;
  readonly turnDown: (reason: string) => Promise<unknown>;
  /** What is to be said when it is done. */
  readonly onDone: (text: string) => void;
}

/** What a second person says to something that waits for one: agreed, or turned down for a reason. */
export function AgreeOrNot({ asker, agree, turnDown, onDone }: Props) {
  const { t } = useWords();
  const me = useSession().data?.person.id;
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const settle = (text: string): void => {
    onDone(text);
    void client.invalidateQueries();
  };
  const agreed = useMutation({
    mutationFn: () => agree(reason.trim()),
    onSuccess: () => settle(t('approvals.approved')),
  });
  const turnedDown = useMutation({
    mutationFn: () => turnDown(reason.trim()),
    onSuccess: () => settle(t('approvals.turnedDown')),
  });
  return (
    <>
      {asker === me && <p className={page.soft}>{t('approvals.own')}</p>}
      <div className={page.row}>
        <TextInput
          className={page.grow}
          label={t('approvals.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button loading={agreed.isPending} onClick={() => agreed.mutate()}>
          {t('approvals.approve')}
        </Button>
        <Button
          variant="default"
          disabled={reason.trim() === ''}
          loading={turnedDown.isPending}
          onClick={() => turnedDown.mutate()}
        >
          {t('approvals.refuse')}
        </Button>
      </div>
      {agreed.isError &&
        (isByAuthor(agreed.error) ? (
          <Notice tone="bad">{t('approvals.refused')}</Notice>
        ) : (
          <Failed error={agreed.error} />
        ))}
      {turnedDown.isError && <Failed error={turnedDown.error} />}
    </>
  );
}

const isByAuthor = (error: unknown): boolean => error instanceof ProblemError && error.code === 'approval-by-author';
