import { Checkbox, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { Golden, MemberRecord } from '../../api/contract';
import { readGolden, readMembers, splitGolden } from '../../api/records';
import { foretell } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import { Busy, Failed, Notice } from '../../components/states';
import { useSourceName } from '../../components/use-source-name';
import { textOf } from '../../components/vietnamese-date-format';
import { EffectList } from './effect-list';
import { ReasonAndConfirm } from './reason-and-confirm';
import classes from './reason-dialog.module.css';
import { noteDecided } from './undo/undo-store';

interface Props {
  readonly collection: string;
  readonly goldenId: string;
  /** The records to leave, to begin with. */
  readonly leaving?: readonly string[];
  readonly onClose: () => void;
}

/** Parts records from a golden record; says what becomes of the ids before it is done. */
export function SplitDialog({ collection, goldenId, leaving = [], onClose }: Props) {
  const { t } = useWords();
  const golden = useQuery({
    queryKey: ['golden', collection, goldenId],
    queryFn: () => readGolden(collection, goldenId),
  });
  const members = useQuery({
    queryKey: ['golden', collection, goldenId, 'records'],
    queryFn: () => readMembers(collection, goldenId),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('split.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {(golden.isPending || members.isPending) && <Busy />}
      {golden.isError && <Failed error={golden.error} />}
      {golden.data?.etag && members.data && (
        <SplitForm
          golden={golden.data.body}
          etag={golden.data.etag}
          members={members.data.items}
          collection={collection}
          leaving={leaving}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

interface FormProps {
  readonly golden: Golden;
  readonly etag: string;
  readonly members: readonly MemberRecord[];
  readonly collection: string;
  readonly leaving: readonly string[];
  readonly onClose: () => void;
}

function SplitForm({ golden, etag, members, collection, leaving, onClose }: FormProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const [chosen, choose] = useState<readonly string[]>(leaving);
  const [reason, setReason] = useState('');
  const isPart = chosen.length > 0 && chosen.length < members.length;
  const effect = useQuery({
    queryKey: ['effect', golden.id, chosen],
    queryFn: ({ signal }) => foretell({ act: 'split', collection, goldenId: golden.id, records: chosen }, signal),
    enabled: isPart,
  });
  const split = useMutation({
    mutationFn: () => splitGolden({ collection, id: golden.id, etag }, chosen, reason.trim()),
    onSuccess: (decision) => {
      noteDecided(decision, 'split');
      void client.invalidateQueries();
      onClose();
    },
  });
  if (members.length < 2) return <Notice>{t('split.tooFew')}</Notice>;
  return (
    <div className={classes.form}>
      <Checkbox.Group label={t('split.which')} value={[...chosen]} onChange={choose}>
        {members.map((member) => (
          <MemberChoice key={member.recordId} member={member} />
        ))}
      </Checkbox.Group>
      {effect.data && <EffectList effect={effect.data} />}
      <ReasonAndConfirm
        reason={reason}
        onReason={setReason}
        act={split}
        isComplete={isPart}
        confirmLabel={t('split.confirm', { count: chosen.length })}
        onClose={onClose}
      />
    </div>
  );
}

function MemberChoice({ member }: { readonly member: MemberRecord }) {
  const { t } = useWords();
  const sourceName = useSourceName();
  const { fullName, name, dateOfBirth, mapSheet, parcelNumber } = member.standardised as Record<string, unknown>;
  const said = [fullName ?? name, dateOfBirth, mapSheet && `${String(mapSheet)}/${String(parcelNumber)}`];
  const text = said
    .filter(Boolean)
    .map((part) => textOf(String(part)))
    .join(' · ');
  return (
    <Checkbox
      mt={6}
      size="xs"
      value={member.recordId}
      label={`${sourceName(member.source)} · ${t('case.record', { id: member.recordId })} · ${text}`}
    />
  );
}
