import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { useWords } from '../../../i18n/use-words';
import { KeyButton } from '../../../keyboard/key-button';
import { useKeys } from '../../../keyboard/use-keys';
import { useProblemText } from '../../../components/states';
import classes from './undo-bar.module.css';
import { forgetDone, justDone, type JustDone, onJustDone } from './undo-store';

const TICK_MS = 250;

/** For ten seconds after an act: one key takes it back. */
export function UndoBar() {
  const done = useSyncExternalStore(onJustDone, justDone);
  const [said, say] = useState('');
  return (
    <div className={classes.place} role="status">
      {done ? <Offer key={done.id} done={done} onSaid={say} /> : said && <p className={classes.bar}>{said}</p>}
      {!done && said && <Fade onEnd={() => say('')} />}
    </div>
  );
}

function Offer({ done, onSaid }: { readonly done: JustDone; readonly onSaid: (text: string) => void }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const textOf = useProblemText();
  const left = useSecondsLeft(done.until);
  const undo = useMutation({
    mutationFn: () => done.undo(t('undo.reason')),
    onSuccess: (isDone) => {
      onSaid(t(isDone ? 'undo.done' : 'undo.asked'));
      forgetDone();
      void client.invalidateQueries();
    },
    onError: (error) => {
      onSaid(textOf(error));
      forgetDone();
    },
  });
  const start = (): void => {
    if (!undo.isPending) undo.mutate();
  };
  useKeys({ undo: start });
  const text = done.awaitsApproval ? t('undo.awaiting') : t(`undo.${done.act}`);
  return (
    <p className={classes.bar} lang={language}>
      {text} {done.missed > 0 && t('undo.missed', { count: done.missed })}{' '}
      <KeyButton action="undo" onClick={start} variant="default" loading={undo.isPending} />
      <small aria-hidden>{t('undo.seconds', { seconds: left })}</small>
    </p>
  );
}

function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) forgetDone();
    }, TICK_MS);
    return () => window.clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1_000));
}

const SAID_MS = 5_000;

function Fade({ onEnd }: { readonly onEnd: () => void }) {
  useEffect(() => {
    const timer = window.setTimeout(onEnd, SAID_MS);
    return () => window.clearTimeout(timer);
  });
  return null;
}
