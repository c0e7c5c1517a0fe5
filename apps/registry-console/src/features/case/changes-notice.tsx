import { Button } from '@mantine/core';
import { useState } from 'react';

import type { Case } from '../../api/contract';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Notice } from '../../components/states';
import { whatChanged } from './what-changed';

/** Says when the case is not any more what somebody opened, and in what: before and now. */
export function ChangesNotice({ shown }: { readonly shown: Case }) {
  const words = useWords();
  const { t } = words;
  const [opened, reopen] = useState(shown);
  const changes = whatChanged(opened, shown, words);
  if (changes.length === 0) return null;
  return (
    <Notice tone="warn">
      <b>{t('changes.title')}</b>{' '}
      <Button size="compact-xs" variant="default" onClick={() => reopen(shown)}>
        {t('changes.seen')}
      </Button>
      <table className={page.table}>
        <caption className="visually-hidden">{t('changes.title')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('changes.before')}</th>
            <th scope="col">{t('changes.now')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ what, before, after }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{before || '–'}</td>
              <td>{after || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  );
}
