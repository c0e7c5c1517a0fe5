import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';

import { reveal } from '../api/records';
import { useWords } from '../i18n/use-words';
import classes from './reveal.module.css';
import { Failed } from './states';
import { valueLines } from './value-lines';

const SHOWN_MS = 60_000;

interface Props {
  readonly record?: string;
  readonly golden?: string;
  readonly attribute: string;
}

/** Shows one masked value for a minute, for a reason that is kept; before that the page does not hold it. */
export function Reveal({ record, golden, attribute }: Props) {
  const words = useWords();
  const { t, time } = words;
  const [isAsking, ask] = useState(false);
  const [seenAt, setSeenAt] = useState<number>();
  const asked = useMutation({
    mutationFn: (reason: string) => reveal({ record, golden, attribute, reason }),
    onSuccess: () => {
      ask(false);
      setSeenAt(Date.now());
    },
    gcTime: 0,
  });
  const { data, reset } = asked;
  useEffect(() => {
    if (data === undefined) return;
    const timer = window.setTimeout(reset, SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [data, reset]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    asked.mutate(String(new FormData(event.currentTarget).get('reason')));
  };
  return (
    <span className={classes.place}>
      {data ? (
        <b className={classes.shown}>{valueLines(attribute, data.value, words).join(', ') || t('reveal.none')}</b>
      ) : (
        <Button size="compact-xs" variant="light" className={classes.button} onClick={() => ask(true)}>
          {t('reveal.button')}
        </Button>
      )}
      {seenAt && <small>{t('reveal.seen', { time: time(seenAt) })}</small>}
      <Modal
        opened={isAsking}
        onClose={() => ask(false)}
        title={t('reveal.title')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <form className={classes.form} onSubmit={submit}>
          <TextInput
            data-autofocus
            size="sm"
            name="reason"
            label={t('reason.label')}
            description={t('reveal.kept')}
            required
            maxLength={1000}
            defaultValue={t('reason.preset.papers')}
          />
          {asked.isError && <Failed error={asked.error} />}
          <Button type="submit" size="sm" loading={asked.isPending}>
            {t('reveal.confirm')}
          </Button>
        </form>
      </Modal>
    </span>
  );
}
