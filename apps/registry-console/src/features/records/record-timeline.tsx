import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { GoldenVersion } from '../../api/contract';
import { readHistory } from '../../api/records';
import { useWords } from '../../i18n/use-words';
import page from '../../parts/page.module.css';
import { Busy, Failed, Tag } from '../../parts/states';
import { shortId } from '../deciding/effect-list';

/** Every version with what changed; merges and splits name the other ids. */
export function RecordTimeline({ collection, id }: { readonly collection: string; readonly id: string }) {
  const { t, word, date, time, attribute } = useWords();
  const history = useQuery({
    queryKey: ['golden', collection, id, 'history'],
    queryFn: () => readHistory(collection, id),
  });
  if (history.isPending) return <Busy />;
  if (history.isError) return <Failed error={history.error} />;
  const versions = [...history.data.items].sort((left, right) => right.version - left.version);
  return (
    <ol className={page.list}>
      {versions.map((version, index) => {
        const changed = changedNames(version, versions[index + 1]);
        return (
          <li key={version.version}>
            <b>
              {date(version.recordedAt)} {time(version.recordedAt)}
            </b>{' '}
            <Tag tone={/merged|split/.test(version.change) ? 'warn' : 'plain'}>{word('change', version.change)}</Tag>{' '}
            {t('record.version', { version: version.version })} · {t('record.count', { count: version.recordCount })}{' '}
            {version.otherIds.map((other) => (
              <Link key={other} to="/$collection/$id" params={{ collection, id: other }}>
                {shortId(other)}{' '}
              </Link>
            ))}
            {changed.length > 0 && (
              <span className={page.line}>
                {t('record.changed', { names: changed.map((name) => attribute(collection, name)).join(', ') })}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function changedNames(version: GoldenVersion, before: GoldenVersion | undefined): readonly string[] {
  if (before === undefined) return [];
  const [now, then] = [version.attributes as Record<string, unknown>, before.attributes as Record<string, unknown>];
  return [...new Set([...Object.keys(now), ...Object.keys(then)])].filter(
    (name) => JSON.stringify(now[name]) !== JSON.stringify(then[name]),
  );
}
