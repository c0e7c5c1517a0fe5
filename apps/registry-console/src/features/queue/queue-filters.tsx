import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import type { FacetValue, TaskPage } from '../../api/contract';
import type { TaskFilters } from '../../api/tasks';
import { type TextKey } from '../../i18n/language';
import { useWords } from '../../i18n/use-words';
import { useKeys } from '../../keys/use-keys';
import { useSourceName } from '../../parts/use-source-name';
import classes from './queue-filters.module.css';

type Facets = TaskPage['facets'];

const COLLECTIONS = ['persons', 'land-parcels', 'enterprises'];
const KINDS = [
  'possible-match',
  'possible-duplicate',
  'identifier-collision',
  'value-conflict',
  'weak-cluster',
  'oversized-cluster',
  'crowded-identifier',
  'changed-decision',
  'contradicting-decisions',
  'relation-ambiguous',
  'relation-disputed',
  'relation-superseded',
];
const TYPING_MS = 300;

interface Choice {
  readonly name: string;
  readonly label: TextKey;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** What the queue is narrowed by; all of it in the address. */
export function QueueFilters({ filters, facets }: { readonly filters: TaskFilters; readonly facets: Facets }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const form = useRef<HTMLDivElement>(null);
  const set = (name: string, value: string): void =>
    void navigate({
      to: '/queue',
      search: { ...filters, [name]: value === '' ? undefined : value } as never,
      replace: true,
    });
  useKeys({ filter: () => form.current?.querySelector('select')?.focus() });
  const choices = useChoices(filters, facets);
  const isNarrowed = Object.entries(filters).some(([name, value]) => name !== 'order' && value !== undefined);
  return (
    <div ref={form} role="search" aria-label={t('queue.filter.title')} className={classes.filters}>
      {choices.map(({ name, label, options }) => (
        <NativeSelect
          key={name}
          label={t(label)}
          value={filters[name] ?? ''}
          data={[...options]}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
      <TextFilter value={filters['text'] ?? ''} onChange={(text) => set('text', text)} />
      {isNarrowed && (
        <Button variant="subtle" onClick={() => void navigate({ to: '/queue', search: {} as never, replace: true })}>
          {t('queue.filter.clear')}
        </Button>
      )}
    </div>
  );
}

function TextFilter({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = window.setTimeout(() => onChange(text), TYPING_MS);
    return () => window.clearTimeout(timer);
    // Only what is typed starts the wait.
  }, [text]);
  return (
    <TextInput label={t('queue.filter.text')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
  );
}

function useChoices(filters: TaskFilters, facets: Facets): readonly Choice[] {
  const { t, word } = useWords();
  const sourceName = useSourceName();
  const any = { value: '', label: t('queue.any') };
  const facet = (name: string): readonly FacetValue[] =>
    Array.isArray(facets?.[name]) ? (facets[name] as readonly FacetValue[]) : [];
  const counted = (name: string, values: readonly string[], textOf: (value: string) => string) =>
    [...new Set([...values, filters[name] ?? ''])].filter(Boolean).map((value) => {
      const count = facet(name).find((each) => each.value === value)?.count;
      return { value, label: count === undefined ? textOf(value) : `${textOf(value)} (${count})` };
    });
  const valuesOf = (name: string): readonly string[] => facet(name).map(({ value }) => value);
  return [
    {
      name: 'order',
      label: 'queue.order.label',
      options: (['cost', 'age', 'weight'] as const).map((value) => ({ value, label: t(`queue.order.${value}`) })),
    },
    {
      name: 'collection',
      label: 'queue.filter.collection',
      options: [any, ...counted('collection', COLLECTIONS, (code) => word('collection', code))],
    },
    {
      name: 'kind',
      label: 'queue.filter.kind',
      options: [any, ...counted('kind', facets ? valuesOf('kind') : KINDS, (code) => word('kind', code))],
    },
    {
      name: 'source',
      label: 'queue.filter.source',
      options: [any, ...counted('source', valuesOf('source'), sourceName)],
    },
    {
      name: 'status',
      label: 'queue.filter.status',
      options: [
        { value: '', label: t('queue.inQueue') },
        ...['held', 'decided', 'closed'].map((code) => ({ value: code, label: word('status', code) })),
      ],
    },
    {
      name: 'assignee',
      label: 'queue.filter.assignee',
      options: [any, { value: 'me', label: t('queue.me') }, { value: 'none', label: t('queue.nobody') }],
    },
  ];
}
