import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent } from 'react';

import { ProblemError } from '../../api/request';
import { hasProvider, PROVIDER_SIGN_IN, signIn } from '../../api/session';
import { AppearanceButton, LanguageChoice } from '../../components/appearance';
import { SESSION } from '../../components/use-session';
import { useWords } from '../../i18n/use-words';
import { Notice, useProblemText } from '../../components/states';
import classes from './sign-in-page.module.css';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

export function SignInPage() {
  const { t } = useWords();
  const client = useQueryClient();
  const entry = useMutation({
    mutationFn: ({ username, password }: Credentials) => signIn(username, password),
    onSuccess: (session) => client.setQueryData(SESSION, session),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    entry.mutate({ username: String(form.get('username')), password: String(form.get('password')) });
  };
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit}>
        <div className={classes.head}>
          <img src="/assets/mark.svg" alt="" width="36" height="36" />
          <div>
            <h1>{t('app.name')}</h1>
            <p>{t('app.tagline')}</p>
          </div>
        </div>
        <TextInput
          size="sm"
          name="username"
          label={t('signIn.username')}
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
        />
        <PasswordInput
          size="sm"
          name="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('reveal.button'), tabIndex: 0 }}
        />
        {entry.isError && <Refused error={entry.error} />}
        <Button type="submit" size="sm" loading={entry.isPending}>
          {t('signIn.submit')}
        </Button>
        <ProviderLink />
        <p className={classes.hint}>{t('signIn.where')}</p>
        <div className={classes.foot}>
          <LanguageChoice />
          <AppearanceButton />
          <a href="/docs/welcome">{t('app.apiDocs')}</a>
        </div>
      </form>
    </main>
  );
}

/** Signing in with the account of one's agency, where the registry knows such a provider. */
function ProviderLink() {
  const { t } = useWords();
  const { data: isThere } = useQuery({ queryKey: ['provider'], queryFn: hasProvider, staleTime: Infinity });
  if (!isThere) return null;
  return (
    <Button component="a" href={PROVIDER_SIGN_IN} variant="default" size="sm">
      {t('signIn.provider')}
    </Button>
  );
}

function Refused({ error }: { readonly error: unknown }) {
  const { t } = useWords();
  const textOf = useProblemText();
  const { status, code } = error instanceof ProblemError ? error : { status: 0, code: '' };
  if (code === 'sign-in-locked-out' || status === 429) return <Notice tone="bad">{t('signIn.lockedOut')}</Notice>;
  return <Notice tone="bad">{status === 401 ? t('signIn.refused') : textOf(error)}</Notice>;
}
