import { useState } from 'react';

import type { Case } from '../../api/contract';
import { useWords } from '../../i18n/use-words';
import { LifeLines } from '../lineage/life-lines';
import classes from './case-page.module.css';

/** What became of both sides so far; read when somebody opens it. */
export function CaseTimeline({ shown: { task } }: { readonly shown: Case }) {
  const { t } = useWords();
  const [isOpen, open] = useState(false);
  return (
    <section className={classes.panel}>
      <details open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
        <summary>
          <b>{t('record.timeline')}</b>
        </summary>
        {isOpen && <LifeLines collection={task.collection} ids={task.goldenIds} />}
      </details>
    </section>
  );
}
