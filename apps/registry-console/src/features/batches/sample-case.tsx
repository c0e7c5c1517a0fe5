import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useWords } from '../../i18n/use-words';
import { Busy, Failed } from '../../components/states';
import { caseQuery } from '../../api/case-query';
import { CompareTable } from '../comparing/compare-table';
import { titleOf } from '../queue/queue-row';
import classes from './sample-case.module.css';

interface Props {
  readonly id: string;
  readonly index: number;
  readonly onView: () => void;
}

/** A case of the sample; it is read, and counts as looked at, when somebody opens it. */
export function SampleCase({ id, index, onView }: Props) {
  const words = useWords();
  const [isOpen, open] = useState(false);
  const [wasSeen, see] = useState(false);
  const found = useQuery({ ...caseQuery(id), enabled: isOpen });
  const toggle = (isNowOpen: boolean): void => {
    open(isNowOpen);
    if (!isNowOpen) return;
    see(true);
    onView();
  };
  return (
    <details className={classes.sample} open={isOpen} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>
        {wasSeen ? '✓' : '○'} {words.t('batch.sampleCase', { index: index + 1 })}{' '}
        {found.data && titleOf(found.data.task, words)}
      </summary>
      {isOpen && found.isPending && <Busy />}
      {found.isError && <Failed error={found.error} />}
      {isOpen && found.data && <CompareTable shown={found.data} picks={{}} />}
    </details>
  );
}
