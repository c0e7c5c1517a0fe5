import { useQuery } from '@tanstack/react-query';

import { readMembers } from '../../api/records';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Busy, Failed } from '../../components/states';
import { useSourceName } from '../../components/use-source-name';
import { valueLines } from '../../components/value-lines';

/** What each source says, side by side. */
export function RecordMembers({ collection, id }: { readonly collection: string; readonly id: string }) {
  const words = useWords();
  const { t, attribute, date, language } = words;
  const sourceName = useSourceName();
  const members = useQuery({
    queryKey: ['golden', collection, id, 'records'],
    queryFn: () => readMembers(collection, id),
  });
  if (members.isPending) return <Busy />;
  if (!members.data) return <Failed error={members.error} />;
  const { items } = members.data;
  const names = [...new Set(items.flatMap(({ standardised }) => Object.keys(standardised)))];
  return (
    <table className={page.table}>
      <thead>
        <tr>
          <th scope="col">{t('case.attribute')}</th>
          {items.map(({ recordId, source, observedAt }) => (
            <th key={recordId} scope="col">
              {sourceName(source)}
              <span className={page.line}>
                {t('case.record', { id: recordId })} · {date(observedAt)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{attribute(collection, name)}</th>
            {items.map(({ recordId, standardised }) => (
              <td key={recordId}>
                {valueLines(name, (standardised as Record<string, unknown>)[name], words).join('; ')}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('quality.title')}</th>
          {items.map(({ recordId, findings }) => (
            <td key={recordId}>
              {findings.map(({ code, attribute: where, messageVi, messageEn }) => (
                <span key={code + where} className={page.line}>
                  {language === 'en' ? messageEn : messageVi}
                </span>
              ))}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
