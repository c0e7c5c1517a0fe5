import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { ProblemError } from '../api/request';
import { useWords } from '../i18n/use-words';
import classes from './states.module.css';

export function Busy() {
  const { t } = useWords();
  return (
    <p className={classes.quiet} role="status">
      {t('app.loading')}
    </p>
  );
}

export const Quiet = ({ children }: { readonly children: ReactNode }) => <p className={classes.quiet}>{children}</p>;

type Tone = 'bad' | 'warn' | 'good' | 'plain';

/** Something to know, said at once to who does not look. */
export const Notice = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <div className={classes.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
    {children}
  </div>
);

/** A few words with a tone; the words say it, the colour only helps. */
export const Tag = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={classes.tag} data-tone={tone}>
    {children}
  </span>
);

export function useProblemText(): (error: unknown) => string {
  const { word, t } = useWords();
  return (error) => {
    const code = error instanceof ProblemError ? error.code : 'unknown';
    const text = word('problem', code);
    return text === code ? t('problem.other', { code }) : text;
  };
}

export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useWords();
  const textOf = useProblemText();
  return (
    <Notice tone="bad">
      {textOf(error)}{' '}
      {onRetry && (
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          {t('app.retry')}
        </Button>
      )}
    </Notice>
  );
}
