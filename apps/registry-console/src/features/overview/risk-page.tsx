import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import { readRiskSignals } from '../../api/records';
import { isUnknownCall } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import page from '../../parts/page.module.css';
import { Busy, Failed, Quiet } from '../../parts/states';
import { shortId } from '../deciding/effect-list';

const COLLECTIONS = ['persons', 'land-parcels', 'enterprises'];

/** What looks wrong across records. */
export function RiskPage() {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const { collection = 'persons' } = useSearch({ strict: false }) as { readonly collection?: string };
  const found = useQuery({
    queryKey: ['statistics', 'risk', collection],
    queryFn: () =>
      readRiskSignals('shared-number', collection).catch((error: unknown) => {
        if (isUnknownCall(error)) return null;
        throw error;
      }),
  });
  return (
    <div className={page.page}>
      <h1>{t('risk.title')}</h1>
      <div className={page.row}>
        <NativeSelect
          label={t('queue.filter.collection')}
          value={collection}
          data={COLLECTIONS.map((value) => ({ value, label: word('collection', value) }))}
          onChange={(event) =>
            void navigate({ to: '/risk', search: { collection: event.currentTarget.value } as never })
          }
        />
      </div>
      {found.isPending && <Busy />}
      {found.isError && <Failed error={found.error} />}
      {found.data === null && <Quiet>{t('risk.unavailable')}</Quiet>}
      {found.data?.items.length === 0 && <Quiet>{t('risk.none')}</Quiet>}
      {found.data && found.data.items.length > 0 && (
        <section className={page.panel}>
          <h2>{t('risk.shared-number')}</h2>
          <ul className={page.list}>
            {found.data.items.map((signal, index) => (
              <li key={index}>
                <b>
                  {t('risk.carried', {
                    count: signal.count,
                    scheme: word('scheme', signal.scheme ?? ''),
                    value: signal.value ?? '',
                  })}
                </b>
                {signal.goldenIds.map((id) => (
                  <Link
                    key={id}
                    className={page.line}
                    to="/$collection/$id"
                    params={{ collection: signal.collection, id }}
                  >
                    {signal.titles?.find(({ goldenId }) => goldenId === id)?.text ?? shortId(id)}
                  </Link>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
