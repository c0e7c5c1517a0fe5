import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { ProblemError } from '../../api/request';
import { readGolden } from '../../api/records';
import { useWords } from '../../i18n/use-words';
import { KeyButton } from '../../keys/key-button';
import { useKeys } from '../../keys/use-keys';
import page from '../../parts/page.module.css';
import { Busy, Failed, Notice, Tag } from '../../parts/states';
import { SplitDialog } from '../deciding/split-dialog';
import { RecordDecisions } from './record-decisions';
import { RecordMembers } from './record-members';
import { RecordRelations } from './record-relations';
import { RecordTimeline } from './record-timeline';
import { RecordValues } from './record-values';
import { headingOf } from './search-page';

const TABS = ['values', 'records', 'relations', 'timeline', 'decisions'] as const;
type Tab = (typeof TABS)[number];

export function RecordPage() {
  const { collection, id } = useParams({ strict: false }) as { readonly collection: string; readonly id: string };
  const { tab = 'values' } = useSearch({ strict: false }) as { readonly tab?: Tab };
  const { t, word } = useWords();
  const [isSplitting, split] = useState(false);
  const found = useQuery({ queryKey: ['golden', collection, id], queryFn: () => readGolden(collection, id) });
  useKeys({ split: () => split(true) });
  if (found.isPending) return <Busy />;
  if (found.isError) return <Gone error={found.error} />;
  const { body: golden, etag = '' } = found.data;
  const seen = { collection, id: golden.id, etag };
  return (
    <div className={page.page}>
      <div className={page.row}>
        <h1>{headingOf(golden)}</h1>
        <Tag>{word('one', collection)}</Tag>
        <Tag>{t('record.count', { count: golden.recordCount })}</Tag>
        <Tag>{t('record.version', { version: golden.version })}</Tag>
        {golden.underReview && <Tag tone="warn">{t('record.underReview')}</Tag>}
        {golden.recordCount > 1 && <KeyButton action="split" variant="default" onClick={() => split(true)} />}
      </div>
      {golden.id !== id && <Notice>{t('record.redirected', { id: `…${id.slice(-6)}` })}</Notice>}
      <nav className={page.tabs} aria-label={t('record.tabs')}>
        {TABS.map((name) => (
          <Link
            key={name}
            to="/$collection/$id"
            params={{ collection, id }}
            search={{ tab: name } as never}
            aria-current={name === tab ? 'page' : undefined}
          >
            {t(`record.${name}`)}
          </Link>
        ))}
      </nav>
      <section className={page.panel} aria-label={t(`record.${tab}`)}>
        {tab === 'values' && <RecordValues seen={seen} golden={golden} />}
        {tab === 'records' && <RecordMembers collection={collection} id={golden.id} />}
        {tab === 'relations' && <RecordRelations collection={collection} id={golden.id} />}
        {tab === 'timeline' && <RecordTimeline collection={collection} id={golden.id} />}
        {tab === 'decisions' && <RecordDecisions id={golden.id} />}
      </section>
      {isSplitting && <SplitDialog collection={collection} goldenId={golden.id} onClose={() => split(false)} />}
    </div>
  );
}

function Gone({ error }: { readonly error: Error }) {
  const { t } = useWords();
  if (!(error instanceof ProblemError) || ![404, 410].includes(error.status)) return <Failed error={error} />;
  return <Notice tone="warn">{t(error.status === 410 ? 'record.gone' : 'record.missing')}</Notice>;
}
