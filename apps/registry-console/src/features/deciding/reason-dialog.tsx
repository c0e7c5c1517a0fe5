import { Button, Modal, Radio, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';

import type { Verdict } from '../../api/contract';
import { type TextKey } from '../../i18n/language';
import { useWords } from '../../i18n/use-words';
import { Notice } from '../../components/states';
import classes from './reason-dialog.module.css';

export interface Reasoned {
  readonly reason?: string;
  readonly until?: string;
}

interface Props {
  readonly verdict: Verdict;
  readonly draft: string;
  /** What the verdict goes against; then a reason is a must. */
  readonly overrides: readonly string[];
  readonly onDraft: (text: string) => void;
  readonly onConfirm: (reasoned: Reasoned) => void;
  readonly onClose: () => void;
}

const PRESETS: Readonly<Record<Verdict, readonly TextKey[]>> = {
  same: ['reason.preset.papers', 'reason.preset.typo', 'reason.preset.oldNumber'],
  different: ['reason.preset.papers', 'reason.preset.namesake', 'reason.preset.family'],
  hold: ['reason.preset.asked'],
};
const DAY_MS = 86_400_000;
const WAKES = [
  ['hold.week', 7],
  ['hold.tomorrow', 1],
  ['hold.month', 30],
  ['hold.evidence', 0],
] as const;
/** In place of a count of days: one that is chosen. */
const ON_DAY = 'day';
/** Midnight where the steward is, as the field takes it. */
const dayAfter = (days: number): string => {
  const at = new Date(Date.now() + days * DAY_MS);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** Asks why, and of a hold until when. Digits choose a ready reason, Ctrl+Enter decides. */
export function ReasonDialog({ verdict, draft, overrides, onDraft, onConfirm, onClose }: Props) {
  const { t, word } = useWords();
  const [text, setText] = useState(draft);
  const [days, setDays] = useState('7');
  const [day, setDay] = useState(() => dayAfter(14));
  const write = (next: string): void => {
    setText(next);
    onDraft(next);
  };
  const isMust = overrides.length > 0;
  const confirm = (): void => {
    if ((isMust && text.trim() === '') || (days === ON_DAY && day < dayAfter(1))) return;
    onConfirm({
      ...(text.trim() !== '' && { reason: text.trim() }),
      ...(verdict === 'hold' && days !== '0' && { until: wakesAt(days, day) }),
    });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm();
    const preset = PRESETS[verdict][Number(event.key) - 1];
    if (event.altKey && preset !== undefined) {
      event.preventDefault();
      write(t(preset));
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`reason.title.${verdict}`)}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.form} onKeyDown={press}>
        {isMust && (
          <Notice tone="warn">
            {t('reason.needed', { overrides: overrides.map((code) => word('override', code)).join(', ') })}
          </Notice>
        )}
        {verdict === 'hold' && (
          <Radio.Group value={days} onChange={setDays} label={t('reason.title.hold')}>
            <div className={classes.wakes}>
              {WAKES.map(([key, count]) => (
                <Radio key={key} value={String(count)} label={t(key)} size="xs" />
              ))}
              <Radio value={ON_DAY} label={t('hold.day')} size="xs" />
              {days === ON_DAY && (
                <TextInput
                  type="date"
                  aria-label={t('hold.day')}
                  min={dayAfter(1)}
                  value={day}
                  onChange={(event) => setDay(event.currentTarget.value)}
                />
              )}
            </div>
          </Radio.Group>
        )}
        <div role="group" aria-label={t('reason.presets')} className={classes.presets}>
          {PRESETS[verdict].map((key, index) => (
            <Button
              key={key}
              variant="default"
              size="compact-sm"
              onClick={() => write(t(key))}
              aria-keyshortcuts={`Alt+${index + 1}`}
            >
              <kbd className={classes.key} aria-hidden>
                Alt {index + 1}
              </kbd>
              {t(key)}
            </Button>
          ))}
        </div>
        <Textarea
          data-autofocus
          label={t('reason.label')}
          description={t('reason.hint')}
          required={isMust}
          minRows={3}
          maxLength={2000}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <div className={classes.end}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button onClick={confirm} aria-keyshortcuts="Control+Enter">
            <kbd className={classes.key} aria-hidden>
              Ctrl ↵
            </kbd>
            {t('reason.confirm')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

const wakesAt = (days: string, day: string): string =>
  (days === ON_DAY ? new Date(`${day}T00:00`) : new Date(Date.now() + Number(days) * DAY_MS)).toISOString();
