import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';

import type { Statistics } from '../../api/contract';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Busy, Failed, Quiet } from '../../components/states';
import { useSourceName } from '../../components/use-source-name';
import { BarTable } from './bar-table';
import findingTexts from './findings.json';
import { useStatistics } from './use-statistics';

/** What the codes mean, as the registry's catalogue of findings says it. */
const FINDINGS: Readonly<Record<string, { readonly vi: string; readonly en: string } | undefined>> = findingTexts;

type Finding = Statistics['findings'][number];

/** What the sources wrote oddly, by source, attribute and code. */
export function QualityPage() {
  const { t } = useWords();
  const sourceName = useSourceName();
  const navigate = useNavigate();
  const { source = '' } = useSearch({ strict: false }) as { readonly source?: string };
  const found = useStatistics();
  if (found.isPending) return <Busy />;
  if (!found.data) return <Failed error={found.error} />;
  const all = found.data.findings;
  const bySource = sums(all);
  const shown = all.filter((finding) => source === '' || finding.source === source);
  return (
    <div className={page.page}>
      <h1>{t('quality.title')}</h1>
      {all.length === 0 && <Quiet>{t('quality.none')}</Quiet>}
      {all.length > 0 && (
        <>
          <section className={page.panel} aria-labelledby="by-source">
            <h2 id="by-source">{t('quality.ofSource')}</h2>
            <BarTable
              label={t('quality.ofSource')}
              nameLabel={t('quality.source')}
              countLabel={t('quality.count')}
              bars={bySource.map(([code, count]) => ({ key: code, name: sourceName(code), count }))}
            />
          </section>
          <section className={page.panel} aria-labelledby="findings">
            <h2 id="findings">{t('quality.findings')}</h2>
            <div className={page.row}>
              <NativeSelect
                label={t('quality.source')}
                value={source}
                data={[
                  { value: '', label: t('queue.any') },
                  ...bySource.map(([value]) => ({ value, label: sourceName(value) })),
                ]}
                onChange={(event) =>
                  void navigate({
                    to: '/quality',
                    search: { source: event.currentTarget.value || undefined } as never,
                    replace: true,
                  })
                }
              />
            </div>
            {found.data?.findingsEstimated && <p className={page.soft}>{t('quality.estimated')}</p>}
            <FindingTable findings={[...shown].sort((left, right) => right.count - left.count)} />
          </section>
        </>
      )}
    </div>
  );
}

function FindingTable({ findings }: { readonly findings: readonly Finding[] }) {
  const { t, attribute, word, number, language } = useWords();
  const sourceName = useSourceName();
  return (
    <table className={page.table}>
      <thead>
        <tr>
          {(['quality.source', 'queue.filter.collection', 'quality.attribute', 'quality.code'] as const).map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
          <th scope="col" className={page.number}>
            {t('quality.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ source, collection, attribute: name, code, count }) => (
          <tr key={[source, collection, name, code].join()}>
            <th scope="row">{sourceName(source)}</th>
            <td>{word('collection', collection)}</td>
            <td>{attribute(collection, name.split('/').find((part) => part !== '') ?? name)}</td>
            <td title={code}>{FINDINGS[code]?.[language] ?? <code>{code}</code>}</td>
            <td className={page.number}>{number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sums(findings: readonly Finding[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { source, count } of findings) counts.set(source, (counts.get(source) ?? 0) + count);
  return [...counts].sort(([, left], [, right]) => right - left);
}
