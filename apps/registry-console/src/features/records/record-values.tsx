import { Button, Modal, Radio } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { Golden } from '../../api/contract';
import { type GoldenSeen, pinToRecord, readMembers } from '../../api/records';
import { useWords } from '../../i18n/use-words';
import page from '../../parts/page.module.css';
import { Reveal } from '../../parts/reveal';
import { Tag } from '../../parts/states';
import { useSourceName } from '../../parts/use-source-name';
import { isMasked, valueLines } from '../../parts/value-lines';
import { ReasonAndConfirm } from '../deciding/reason-and-confirm';
import form from '../deciding/reason-dialog.module.css';
import { noteDecided } from '../deciding/undo-store';

interface Props {
  readonly seen: GoldenSeen;
  readonly golden: Golden;
}

/** Value by value: where each comes from, by which rule, and what fixes it. */
export function RecordValues({ seen, golden }: Props) {
  const words = useWords();
  const { t, word, date, attribute } = words;
  const sourceName = useSourceName();
  const [pinning, pin] = useState<string>();
  return (
    <>
      <table className={page.table}>
        <thead>
          <tr>
            {(['case.attribute', 'record.value', 'record.source', 'record.rule', 'record.since'] as const).map(
              (key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ),
            )}
            <td />
          </tr>
        </thead>
        <tbody>
          {Object.entries(golden.attributes).map(([name, value]) => {
            const from = golden.provenance[name];
            return (
              <tr key={name}>
                <th scope="row">{attribute(seen.collection, name)}</th>
                <td>
                  {valueLines(name, value, words).map((line, index) => (
                    <span key={index} className={page.line}>
                      {line}
                    </span>
                  ))}
                  {isMasked(value) && <Reveal golden={golden.id} attribute={name} />}
                </td>
                <td>{from && sourceName(from.source)}</td>
                <td>
                  {from && word('rule', from.rule)} {from?.disputed && <Tag tone="warn">{t('record.disputed')}</Tag>}
                </td>
                <td>{date(from?.observedAt)}</td>
                <td>
                  {golden.recordCount > 1 && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      onClick={() => pin(name)}
                      aria-label={t('pin.title', { attribute: attribute(seen.collection, name) })}
                    >
                      {t('pin.open')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {pinning && <PinDialog seen={seen} attribute={pinning} onClose={() => pin(undefined)} />}
    </>
  );
}

function PinDialog({
  seen,
  attribute,
  onClose,
}: {
  readonly seen: GoldenSeen;
  readonly attribute: string;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const sourceName = useSourceName();
  const client = useQueryClient();
  const [record, choose] = useState('');
  const [reason, setReason] = useState('');
  const members = useQuery({
    queryKey: ['golden', seen.collection, seen.id, 'records'],
    queryFn: () => readMembers(seen.collection, seen.id),
  });
  const stating =
    members.data?.items.filter(
      ({ standardised }) => (standardised as Record<string, unknown>)[attribute] !== undefined,
    ) ?? [];
  const pinned = useMutation({
    mutationFn: () => pinToRecord(seen, attribute, record, reason.trim()),
    onSuccess: (decision) => {
      noteDecided(decision, 'pin');
      void client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('pin.title', { attribute: words.attribute(seen.collection, attribute) })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={form.form}>
        <Radio.Group label={t('pin.which')} value={record} onChange={choose}>
          {stating.map(({ recordId, source, standardised }) => (
            <Radio
              key={recordId}
              mt={6}
              size="xs"
              value={recordId}
              label={`${valueLines(attribute, (standardised as Record<string, unknown>)[attribute], words).join(', ')} · ${sourceName(source)}`}
            />
          ))}
        </Radio.Group>
        <ReasonAndConfirm
          reason={reason}
          onReason={setReason}
          act={pinned}
          isComplete={record !== ''}
          confirmLabel={t('pin.confirm')}
          onClose={onClose}
        />
      </div>
    </Modal>
  );
}
