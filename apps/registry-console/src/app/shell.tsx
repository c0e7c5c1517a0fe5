import { ActionIcon } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { Session } from '../api/contract';
import { signOut } from '../api/session';
import { UndoBar } from '../features/deciding/undo/undo-bar';
import { useWords } from '../i18n/use-words';
import { HelpDialog } from '../keyboard/help-dialog';
import { useKeys } from '../keyboard/use-keys';
import { AppearanceButton, LanguageChoice } from '../components/appearance';
import classes from './shell.module.css';
import { useLive } from './use-live';

const PAGES = [
  ['/', 'nav.today'],
  ['/queue', 'nav.queue'],
  ['/approvals', 'nav.approvals'],
  ['/search', 'nav.search'],
  ['/risk', 'nav.risk'],
  ['/quality', 'nav.quality'],
  ['/work', 'nav.work'],
] as const;

export function Shell({ session }: { readonly session: Session }) {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const [helpIsOpen, setHelp] = useState(false);
  const isLive = useLive();
  useKeys({
    help: () => setHelp(true),
    search: () => void navigate({ to: '/search' }),
    queue: () => void navigate({ to: '/queue' }),
  });
  const { person } = session;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {t('app.skip')}
      </a>
      <header className={classes.bar}>
        <Link to="/" className={classes.name}>
          <img src="/assets/mark.svg" alt="" width="22" height="22" />
          {t('app.name')}
        </Link>
        <nav aria-label={t('nav.label')} className={classes.pages}>
          {PAGES.map(([to, key]) => (
            <Link key={to} to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
              {t(key)}
            </Link>
          ))}
        </nav>
        <div className={classes.end}>
          <span className={classes.live} data-live={isLive || undefined} title={t(isLive ? 'app.live' : 'app.polling')}>
            <span aria-hidden>{isLive ? '●' : '○'}</span> {isLive ? t('app.live') : ''}
          </span>
          <LanguageChoice />
          <AppearanceButton />
          <ActionIcon variant="subtle" color="gray" aria-label={t('nav.shortcuts')} onClick={() => setHelp(true)}>
            <b aria-hidden>?</b>
          </ActionIcon>
          <Link to="/settings" className={classes.person} title={t('nav.settings')}>
            {person.name} <small>{word('role', person.role)}</small>
          </Link>
          <SignOutButton />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <UndoBar />
      <HelpDialog isOpen={helpIsOpen} onClose={() => setHelp(false)} />
    </div>
  );
}

function SignOutButton() {
  const { t } = useWords();
  const client = useQueryClient();
  const leave = async (): Promise<void> => {
    await signOut();
    // Nothing that was read stays in the page.
    client.clear();
    window.location.assign('/');
  };
  return (
    <button type="button" className={classes.signOut} onClick={() => void leave()}>
      {t('nav.signOut')}
    </button>
  );
}
