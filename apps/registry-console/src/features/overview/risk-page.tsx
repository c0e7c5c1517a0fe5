import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import type { RiskSignal, Title } from '../../api/contract';
import { readRiskSignals } from '../../api/records';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Busy, Failed, Quiet } from '../../components/states';
import { useSourceName } from '../../components/use-source-name';
import { shortId } from '../deciding/effect-list';

const COLLECTIONS = ['persons', 'land-parcels', 'enterprises'];
const KINDS = [
  'shared-number',
  'one-representative',
  'one-address',
  'deceased-holder',
  'dissolved-holder',
  'outlines-apart',
  'shares-over-whole',
  'enterprise-ring',
];

interface RiskSearch {
  readonly kind?: string;
  readonly collection?: string;
}

/** What looks wrong across records. */
export function RiskPage() {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const { kind = 'shared-number', collection = 'persons' } = useSearch({ strict: false }) as RiskSearch;
  const go = (search: RiskSearch): void => void navigate({ to: '/risk', search: search as never, replace: true });
  return (
    <div className={page.page}>
      <h1>{t('risk.title')}</h1>
      <div className={page.row}>
        <NativeSelect
          label={t('risk.kind')}
          value={kind}
          data={KINDS.map((value) => ({ value, label: word('risk', value) }))}
          onChange={(event) => go({ kind: event.currentTarget.value })}
        />
        {kind === 'shared-number' && (
          <NativeSelect
            label={t('queue.filter.collection')}
            value={collection}
            data={COLLECTIONS.map((value) => ({ value, label: word('collection', value) }))}
            onChange={(event) => go({ kind, collection: event.currentTarget.value })}
          />
        )}
      </div>
      <Signals kind={kind} collection={kind === 'shared-number' ? collection : undefined} />
    </div>
  );
}

function Signals({ kind, collection }: { readonly kind: string; readonly collection: string | undefined }) {
  const { t, word } = useWords();
  const found = useInfiniteQuery({
    queryKey: ['statistics', 'risk', kind, collection],
    queryFn: ({ pageParam }) => readRiskSignals(kind, collection, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  });
  if (found.isPending) return <Busy />;
  if (!found.data) return <Failed error={found.error} />;
  const signals = found.data.pages.flatMap(({ items }) => items);
  return (
    <section className={page.panel} aria-labelledby="signals">
      <h2 id="signals">{word('risk', kind)}</h2>
      {signals.length === 0 && !found.hasNextPage && <Quiet>{t('risk.none')}</Quiet>}
      <ul className={page.list}>
        {signals.map((signal, index) => (
          <li key={index}>
            <Signal signal={signal} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('app.showMore')}
        </Button>
      )}
    </section>
  );
}

function Signal({ signal }: { readonly signal: RiskSignal }) {
  const { word, number } = useWords();
  const sourceName = useSourceName();
  const {
    kind,
    collection,
    count,
    scheme = '',
    value = '',
    metres = 0,
    shares = 0,
    related,
    goldenIds,
    titles,
  } = signal;
  const sources = [...new Set((signal.records ?? []).map(({ source }) => sourceName(source)))];
  return (
    <>
      <b>
        {word('riskSaid', kind, {
          count: number(count),
          scheme: word('scheme', scheme),
          value,
          metres: number(metres),
          shares: number(shares, 2),
        })}
      </b>
      <Titles collection={collection} ids={goldenIds} titles={titles} />
      {related && <Titles collection={related.collection} ids={related.goldenIds} titles={related.titles} />}
      {sources.length > 0 && <span className={page.soft}>{sources.join(' · ')}</span>}
    </>
  );
}

function Titles({
  collection,
  ids,
  titles = [],
}: {
  readonly collection: string;
  readonly ids: readonly string[];
  readonly titles?: readonly Title[];
}) {
  const { word } = useWords();
  return (
    <span className={page.line}>
      {word('collection', collection)}:{' '}
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <Link to="/$collection/$id" params={{ collection, id }} search={{ tab: 'relations' } as never}>
            {titles.find(({ goldenId }) => goldenId === id)?.text ?? shortId(id)}
          </Link>
        </span>
      ))}
    </span>
  );
}
