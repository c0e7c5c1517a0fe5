import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { ProblemError } from '../../api/request';
import { readGolden } from '../../api/records';
import { useWords } from '../../i18n/use-words';
import { KeyButton } from '../../keyboard/key-button';
import { useKeys } from '../../keyboard/use-keys';
import page from '../../components/page.module.css';
import { Busy, Failed, Notice, Tag } from '../../components/states';
import { shortId } from '../deciding/effect-list';
import { SplitDialog } from '../deciding/split-dialog';
import { AsOf } from './as-of';
import { headingOf } from './heading';
import { LifeLines } from '../lineage/life-lines';
import { RecordDecisions } from './record-decisions';
import { RecordMembers } from './record-members';
import { RecordValues } from './record-values';
import { RelationWalk } from './relation-walk';

const TABS = ['values', 'records', 'relations', 'timeline', 'decisions'] as const;
type Tab = (typeof TABS)[number];

interface RecordSearch {
  readonly tab?: Tab;
  /** The instant, or the day, of which the values are shown. */
  readonly knownAt?: string;
  readonly validAt?: string;
}

export function RecordPage() {
  const { collection, id } = useParams({ strict: false }) as { readonly collection: string; readonly id: string };
  const { tab = 'values', knownAt, validAt } = useSearch({ strict: false }) as RecordSearch;
  const words = useWords();
  const { t, word } = words;
  const [isSplitting, split] = useState(false);
  const then = { knownAt, validAt };
  const found = useQuery({
    queryKey: ['golden', collection, id, ...(knownAt || validAt ? [then] : [])],
    queryFn: () => readGolden(collection, id, then),
    placeholderData: (before) => (before?.body.id === id ? before : undefined),
  });
  const isNow = !knownAt && !validAt;
  useKeys({ split: () => isNow && split(true) });
  if (found.isPending) return <Busy />;
  if (found.error && (!found.data || isGone(found.error))) return <Gone error={found.error} {...then} />;
  const { body: golden } = found.data;
  return (
    <div className={page.page}>
      <div className={page.row}>
        <h1>{headingOf(golden, words)}</h1>
        <Tag>{word('one', collection)}</Tag>
        <Tag>{t('record.count', { count: golden.recordCount })}</Tag>
        <Tag>{t('record.version', { version: golden.version })}</Tag>
        {golden.underReview && <Tag tone="warn">{t('record.underReview')}</Tag>}
        {isNow && golden.recordCount > 1 && <KeyButton action="split" variant="default" onClick={() => split(true)} />}
      </div>
      {golden.id !== id && <Notice>{t('record.redirected', { id: shortId(id) })}</Notice>}
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
      <section className={page.panel} aria-label={t(`record.${tab}`)} tabIndex={0}>
        {tab === 'values' && (
          <>
            <AsOf {...then} />
            <RecordValues collection={collection} golden={golden} isNow={isNow} />
          </>
        )}
        {tab === 'records' && <RecordMembers collection={collection} id={golden.id} />}
        {tab === 'relations' && <RelationWalk key={golden.id} collection={collection} golden={golden} />}
        {tab === 'timeline' && <LifeLines collection={collection} ids={[golden.id]} />}
        {tab === 'decisions' && <RecordDecisions id={golden.id} />}
      </section>
      {isSplitting && <SplitDialog collection={collection} goldenId={golden.id} onClose={() => split(false)} />}
    </div>
  );
}

function Gone({ error, ...then }: Pick<RecordSearch, 'knownAt' | 'validAt'> & { readonly error: Error }) {
  const isNow = !then.knownAt && !then.validAt;
  const { t } = useWords();
  if (!isGone(error)) return <Failed error={error} />;
  return (
    <>
      <h1>{t('record.title')}</h1>
      <Notice tone="warn">
        {t(error.status === 410 ? 'record.gone' : isNow ? 'record.missing' : 'record.missingThen')}
      </Notice>
      {!isNow && <AsOf {...then} />}
    </>
  );
}

const isGone = (error: Error): error is ProblemError =>
  error instanceof ProblemError && [404, 410].includes(error.status);
