import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Language, TextKey } from './language';

type Values = Readonly<Record<string, string | number>>;

export interface Words {
  /** A text of the console. */
  readonly t: (key: TextKey, values?: Values) => string;
  /** The word for a code of the registry; a code that is new to the console stands for itself. */
  readonly word: (group: string, code: string, values?: Values) => string;
  readonly attribute: (collection: string, name: string) => string;
  readonly date: (instant: string | undefined) => string;
  readonly time: (instant: string | number | Date) => string;
  readonly number: (value: number, digits?: number) => string;
  readonly language: Language;
}

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return useMemo(() => wordsOf(t as unknown as (key: string, values?: object) => string, language), [t, language]);
}

/** Numbers come written as they are shown; of one thing English says something else (`key#one`). */
function counted(values: Values = {}): object {
  const { count = values['days'] } = values;
  return String(count) === '1' ? { ...values, count: 1 } : values;
}

function wordsOf(say: (key: string, values?: object) => string, language: Language): Words {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const t: Words['t'] = (key, values) => say(key, counted(values));
  const word = (group: string, code: string, values: Values = {}): string =>
    say(`${group}.${code}`, { ...counted(values), defaultValue: code });
  return {
    t,
    word,
    attribute: (collection, name) => say(`attribute.${collection}.${name}`, { defaultValue: name }),
    date: (instant) => (instant === undefined ? '' : new Intl.DateTimeFormat('en-GB').format(new Date(instant))),
    time: (instant) =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant)),
    number: (value, digits = 1) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    language,
  };
}
