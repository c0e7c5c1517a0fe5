import { Modal, Radio } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { type GoldenSeen, pinToRecord, readGolden, readMembers } from '../../api/records';
import { foretell } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import { Busy, Failed } from '../../components/states';
import { useSourceName } from '../../components/use-source-name';
import { valueLines } from '../../components/value-lines';
import { EffectList } from './effect-list';
import { ReasonAndConfirm } from './reason-and-confirm';
import form from './reason-dialog.module.css';
import { noteDecided } from './undo/undo-store';

interface Props {
  readonly collection: string;
  readonly goldenId: string;
  readonly attribute: string;
  /** The record to follow, to begin with. */
  readonly record?: string;
  readonly onClose: () => void;
}

/** Fixes one value to what one record says. */
export function PinDialog(props: Props) {
  const { t, attribute } = useWords();
  const { collection, goldenId, onClose } = props;
  const golden = useQuery({
    queryKey: ['golden', collection, goldenId],
    queryFn: () => readGolden(collection, goldenId),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('pin.title', { attribute: attribute(collection, props.attribute) })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {golden.isPending && <Busy />}
      {golden.isError && <Failed error={golden.error} />}
      {golden.data?.etag && (
        <PinForm {...props} seen={{ collection, id: golden.data.body.id, etag: golden.data.etag }} />
      )}
    </Modal>
  );
}

function PinForm({ seen, attribute, record = '', onClose }: Props & { readonly seen: GoldenSeen }) {
  const words = useWords();
  const { t } = words;
  const sourceName = useSourceName();
  const client = useQueryClient();
  const { collection, id } = seen;
  const [chosen, choose] = useState(record);
  const [reason, setReason] = useState('');
  const members = useQuery({
    queryKey: ['golden', collection, id, 'records'],
    queryFn: () => readMembers(collection, id),
  });
  const effect = useQuery({
    queryKey: ['effect', 'pin', id, attribute, chosen],
    queryFn: ({ signal }) =>
      foretell({ act: 'pin', collection, goldenId: id, attribute, record: { recordId: chosen } }, signal),
    enabled: chosen !== '',
  });
  const pinned = useMutation({
    mutationFn: () => pinToRecord(seen, attribute, chosen, reason.trim()),
    onSuccess: (decision) => {
      noteDecided(decision, 'pin');
      void client.invalidateQueries();
      onClose();
    },
  });
  const stating = (members.data?.items ?? []).flatMap(({ recordId, source, standardised }) => {
    const lines = valueLines(attribute, (standardised as Record<string, unknown>)[attribute], words);
    return lines.length === 0 ? [] : [{ recordId, label: `${lines.join(', ')} · ${sourceName(source)}` }];
  });
  return (
    <div className={form.form}>
      <Radio.Group label={t('pin.which')} value={chosen} onChange={choose}>
        {stating.map(({ recordId, label }) => (
          <Radio key={recordId} mt={6} size="xs" value={recordId} label={label} />
        ))}
      </Radio.Group>
      {effect.data && <EffectList effect={effect.data} />}
      {effect.isError && <Failed error={effect.error} />}
      <ReasonAndConfirm
        reason={reason}
        onReason={setReason}
        act={pinned}
        isComplete={chosen !== ''}
        confirmLabel={t('pin.confirm')}
        onClose={onClose}
      />
    </div>
  );
}
