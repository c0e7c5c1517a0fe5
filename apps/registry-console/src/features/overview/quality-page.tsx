import { useWords } from '../../i18n/use-words';
import page from '../../parts/page.module.css';
import { Busy, Failed, Quiet } from '../../parts/states';
import { useSourceName } from '../../parts/use-source-name';
import { useStatistics } from './use-statistics';

/** What the sources wrote oddly, by source, attribute and code. */
export function QualityPage() {
  const { t, attribute, word } = useWords();
  const sourceName = useSourceName();
  const found = useStatistics();
  if (found.isPending) return <Busy />;
  if (found.isError) return <Failed error={found.error} />;
  const findings = [...(found.data?.findings ?? [])].sort((left, right) => right.count - left.count);
  return (
    <div className={page.page}>
      <h1>{t('quality.title')}</h1>
      {!found.data && <Quiet>{t('quality.unavailable')}</Quiet>}
      {found.data && findings.length === 0 && <Quiet>{t('quality.none')}</Quiet>}
      {findings.length > 0 && (
        <section className={page.panel}>
          <h2>{t('quality.findings')}</h2>
          <table className={page.table}>
            <thead>
              <tr>
                {(['quality.source', 'queue.filter.collection', 'quality.attribute', 'quality.code'] as const).map(
                  (key) => (
                    <th key={key} scope="col">
                      {t(key)}
                    </th>
                  ),
                )}
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
                  <td>{attribute(collection, name.split('/')[0] ?? name)}</td>
                  <td>
                    <code>{code}</code>
                  </td>
                  <td className={page.number}>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
