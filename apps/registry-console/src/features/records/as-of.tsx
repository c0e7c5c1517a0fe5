import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent } from 'react';

import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Notice } from '../../components/states';
import { textOf } from '../../components/vietnamese-date-format';

interface Props {
  readonly knownAt?: string;
  readonly validAt?: string;
}

/** The two clocks: what held on a day, and what the registry knew at an instant. */
export function AsOf({ knownAt, validAt }: Props) {
  const { t, date, time } = useWords();
  const navigate = useNavigate();
  const { collection, id } = useParams({ strict: false }) as { readonly collection: string; readonly id: string };
  const params = { collection, id };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const known = String(form.get('knownAt'));
    const search = {
      tab: 'values',
      knownAt: known === '' ? undefined : new Date(known).toISOString(),
      validAt: String(form.get('validAt')) || undefined,
    };
    void navigate({ to: '/$collection/$id', params, search: search as never });
  };
  return (
    <>
      <form className={page.row} onSubmit={submit} key={`${knownAt}${validAt}`}>
        <TextInput
          type="datetime-local"
          name="knownAt"
          label={t('record.knownAt')}
          defaultValue={knownAt && localOf(knownAt)}
        />
        <TextInput type="date" name="validAt" label={t('record.validAt')} defaultValue={validAt} />
        <Button type="submit" variant="default">
          {t('record.showThen')}
        </Button>
      </form>
      {(knownAt ?? validAt) && (
        <Notice tone="warn">
          {knownAt && t('record.asKnown', { at: `${date(knownAt)} ${time(knownAt)}` })}{' '}
          {validAt && t('record.asValid', { day: textOf(validAt) })}{' '}
          <Link to="/$collection/$id" params={params} search={{ tab: 'values' } as never}>
            {t('record.backToNow')}
          </Link>
        </Notice>
      )}
    </>
  );
}

const MINUTE_MS = 60_000;

/** As the field for a date and a time wants it. */
function localOf(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}
