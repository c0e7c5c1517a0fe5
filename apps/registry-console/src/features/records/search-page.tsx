import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent } from 'react';

import type { Golden } from '../../api/contract';
import { searchGoldens } from '../../api/records';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Busy, Failed, Quiet, Tag } from '../../components/states';
import { valueLines } from '../../components/value-lines';
import { headingOf } from './heading';

const COLLECTIONS = ['persons', 'land-parcels', 'enterprises'];
const TOLD: Readonly<Record<string, readonly string[]>> = {
  persons: ['dateOfBirth', 'nationalId', 'permanentAddress'],
  'land-parcels': ['mapSheet', 'parcelNumber', 'area', 'address'],
  enterprises: ['taxCode', 'registeredAddress', 'status'],
};

export function SearchPage() {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const { collection = 'persons', text = '' } = useSearch({ strict: false }) as {
    readonly collection?: string;
    readonly text?: string;
  };
  const found = useQuery({
    queryKey: ['golden', 'search', collection, text],
    queryFn: ({ signal }) => searchGoldens(collection, text, signal),
    enabled: text !== '',
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void navigate({
      to: '/search',
      search: { collection: String(form.get('collection')), text: String(form.get('text')) } as never,
    });
  };
  return (
    <div className={page.page}>
      <h1>{t('search.title')}</h1>
      <form role="search" className={page.row} onSubmit={submit} key={`${collection}${text}`}>
        <NativeSelect
          size="sm"
          name="collection"
          label={t('queue.filter.collection')}
          defaultValue={collection}
          data={COLLECTIONS.map((value) => ({ value, label: word('collection', value) }))}
        />
        <TextInput
          size="sm"
          className={page.grow}
          name="text"
          label={t('search.label')}
          defaultValue={text}
          autoFocus
          maxLength={200}
        />
        <Button size="sm" type="submit">
          {t('search.submit')}
        </Button>
      </form>
      {text === '' && <Quiet>{t('search.start')}</Quiet>}
      {text !== '' && found.isPending && <Busy />}
      {found.isError && <Failed error={found.error} />}
      {found.data && (
        <section className={page.panel} aria-label={t('search.title')}>
          <p role="status" className={page.soft}>
            {found.data.items.length === 0
              ? t('search.none')
              : t('search.results', { count: `${found.data.items.length}${found.data.nextCursor ? '+' : ''}` })}
          </p>
          <ul className={page.list}>
            {found.data.items.map((golden) => (
              <li key={golden.id}>
                <Found collection={collection} golden={golden} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Found({ collection, golden }: { readonly collection: string; readonly golden: Golden }) {
  const words = useWords();
  const attributes = golden.attributes as Record<string, unknown>;
  const told = (TOLD[collection] ?? []).flatMap((name) => valueLines(name, attributes[name], words)).join(' · ');
  return (
    <>
      <Link to="/$collection/$id" params={{ collection, id: golden.id }}>
        <b>{headingOf(golden, words)}</b>
      </Link>{' '}
      {golden.underReview && <Tag tone="warn">{words.t('record.underReview')}</Tag>}
      <span className={page.line}>{told}</span>
    </>
  );
}
