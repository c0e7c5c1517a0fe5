import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { reverseDecision } from '../../api/records';
import { useWords } from '../../i18n/use-words';
import { KeyButton } from '../../keys/key-button';
import { useKeys } from '../../keys/use-keys';
import { useProblemText } from '../../parts/states';
import classes from './undo-bar.module.css';
import { forgetDecided, justDecided, type JustDecided, onJustDecided } from './undo-store';

const TICK_MS = 250;

/** For ten seconds after a decision: one key takes it back. */
export function UndoBar() {
  const decided = useSyncExternalStore(onJustDecided, justDecided);
  const [said, say] = useState('');
  return (
    <div className={classes.place} role="status">
      {decided ? (
        <Offer key={decided.decision.id} decided={decided} onSaid={say} />
      ) : (
        said && <p className={classes.bar}>{said}</p>
      )}
      {!decided && said && <Fade onEnd={() => say('')} />}
    </div>
  );
}

function Offer({ decided, onSaid }: { readonly decided: JustDecided; readonly onSaid: (text: string) => void }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const textOf = useProblemText();
  const left = useSecondsLeft(decided.until);
  const undo = useMutation({
    mutationFn: () => reverseDecision(decided.decision.id, t('undo.reason')),
    onSuccess: ({ status }) => {
      onSaid(t(status === 'reversed' ? 'undo.done' : 'undo.asked'));
      forgetDecided();
      void client.invalidateQueries();
    },
    onError: (error) => {
      onSaid(textOf(error));
      forgetDecided();
    },
  });
  const start = (): void => {
    if (!undo.isPending) undo.mutate();
  };
  useKeys({ undo: start });
  const text = decided.decision.status === 'awaiting-approval' ? t('undo.awaiting') : t(`undo.${decided.act}`);
  return (
    <p className={classes.bar} lang={language}>
      {text} <KeyButton action="undo" onClick={start} variant="default" loading={undo.isPending} />
      <small aria-hidden>{t('undo.seconds', { seconds: left })}</small>
    </p>
  );
}

function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) forgetDecided();
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
