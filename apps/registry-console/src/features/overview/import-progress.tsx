import { useQuery } from '@tanstack/react-query';

import type { Import } from '../../api/contract';
import { readImports } from '../../api/records';
import { useWords, type Words } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Failed, Quiet, Tag } from '../../components/states';
import { useNow } from '../../components/use-now';
import { useSourceName } from '../../components/use-source-name';
import classes from './charts.module.css';

const MINUTE_MS = 60_000;
/** While rows come in, and while nothing does: that a file begins to come is told by nobody. */
const [SOON_MS, LATER_MS] = [1_000, 10_000];
/** Less than this share says nothing about the rest. */
const LEAST_SHARE = 0.02;

const TONES: Readonly<Record<string, 'bad' | 'warn' | 'good' | undefined>> = {
  running: 'good',
  stopped: 'warn',
  failed: 'bad',
};
const isUnderWay = ({ status }: Import): boolean => ['uploading', 'waiting', 'running'].includes(status);

const useImports = () =>
  useQuery({
    queryKey: ['imports'],
    queryFn: () => readImports().then(({ items }) => items),
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? SOON_MS : LATER_MS),
  });

/** Files that sources hand in: how far each is, and what became of its rows. */
export function ImportProgress({ underWayOnly = false }: { readonly underWayOnly?: boolean }) {
  const { t } = useWords();
  const found = useImports();
  const shown = (found.data ?? []).filter((each) => !underWayOnly || isUnderWay(each));
  if (underWayOnly && shown.length === 0) return null;
  return (
    <section className={page.panel} aria-labelledby="imports" tabIndex={0}>
      <h2 id="imports">{t('import.title')}</h2>
      {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && shown.length === 0 && <Quiet>{t('import.none')}</Quiet>}
      {shown.length > 0 && <ImportTable imports={shown} />}
    </section>
  );
}

const COLUMNS = ['quality.source', 'queue.filter.collection', 'import.state', 'import.read'] as const;
const FIGURES = ['import.rows', 'import.rejected', 'import.findings'] as const;

function ImportTable({ imports }: { readonly imports: readonly Import[] }) {
  const { t } = useWords();
  return (
    <table className={page.table}>
      <thead>
        <tr>
          {COLUMNS.map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
          {FIGURES.map((key) => (
            <th key={key} scope="col" className={page.number}>
              {t(key)}
            </th>
          ))}
          <th scope="col">{t('import.began')}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((each) => (
          <ImportRow key={each.id} shown={each} />
        ))}
      </tbody>
    </table>
  );
}

function ImportRow({ shown }: { readonly shown: Import }) {
  const { word, number, date, time } = useWords();
  const sourceName = useSourceName();
  const { source, collection, format, status, fault, counts, createdAt, startedAt = createdAt } = shown;
  return (
    <tr>
      <th scope="row">{sourceName(source)}</th>
      <td>
        {word('collection', collection)} · {format.toUpperCase()}
      </td>
      <td>
        <Tag tone={TONES[status]}>{word('import', status)}</Tag>
        {fault && <span className={page.line}>{word('importFault', fault.code)}</span>}
      </td>
      <td>
        <ReadSoFar shown={shown} source={sourceName(source)} />
      </td>
      <td className={page.number}>{number(counts.rows)}</td>
      <td className={page.number}>{number(counts.statuses['rejected'] ?? 0)}</td>
      <td className={page.number}>{number(counts.findings)}</td>
      <td>
        {date(startedAt)} {time(startedAt)}
      </td>
    </tr>
  );
}

function ReadSoFar({ shown, source }: { readonly shown: Import; readonly source: string }) {
  const words = useWords();
  const now = useNow();
  const { bytes, bytesRead } = shown;
  if (bytes === 0) return <>{words.t('import.notWhole')}</>;
  const share = Math.min(1, bytesRead / bytes);
  const percent = words.number(Math.floor(share * 100), 0);
  return (
    <>
      <span className={classes.progress}>
        <progress max={1} value={share} aria-label={words.t('import.progress', { source, percent })} />
        {percent} %
      </span>
      <small className={page.line}>{timeLeft(shown, share, now, words)}</small>
    </>
  );
}

/** As fast as until now; nothing where that says nothing. */
function timeLeft({ status, startedAt }: Import, share: number, now: number, { t, number }: Words): string {
  if (status !== 'running' || startedAt === undefined || share < LEAST_SHARE || share === 1) return '';
  const left = ((now - new Date(startedAt).getTime()) * (1 - share)) / share;
  return t('import.left', { minutes: number(Math.max(1, Math.ceil(left / MINUTE_MS)), 0) });
}
