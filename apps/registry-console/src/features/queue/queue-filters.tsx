import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { readFacets, readStewards, type TaskFilters } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import { useKeys } from '../../keyboard/use-keys';
import { useSourceName } from '../../components/use-source-name';
import { type Choice, type Facets, mainChoices, moreChoices } from './filter-choices';
import classes from './queue-filters.module.css';

const TYPING_MS = 300;
const MINUTE_MS = 60_000;

/** What the queue is narrowed by; all of it in the address. */
export function QueueFilters({ filters, facets }: { readonly filters: TaskFilters; readonly facets: Facets }) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const form = useRef<HTMLDivElement>(null);
  const sourceName = useSourceName();
  const all = useQuery({
    queryKey: ['facets', {}],
    queryFn: ({ signal }) => readFacets({}, signal),
    staleTime: MINUTE_MS,
    enabled: facets !== undefined,
  });
  const stewards = useQuery({
    queryKey: ['stewards'],
    queryFn: ({ signal }) => readStewards(signal).then(({ items }) => items),
    staleTime: 10 * MINUTE_MS,
  });
  const known = { words, filters, facets, all: all.data, stewards: stewards.data ?? [], sourceName };
  const set = (changes: TaskFilters): void =>
    void navigate({ to: '/queue', search: { ...filters, ...changes } as never, replace: true });
  useKeys({ filter: () => form.current?.querySelector('select')?.focus() });
  const more = moreChoices(known);
  const chosen = more.filter(({ value }) => value !== '').length;
  const [isOpen, open] = useState(chosen > 0);
  const isNarrowed = Object.entries(filters).some(([name, value]) => name !== 'order' && value !== undefined);
  return (
    <div ref={form} role="search" aria-label={t('queue.filter.title')} className={classes.filters}>
      {mainChoices(known).map((choice) => (
        <Select key={choice.name} choice={choice} onChange={set} />
      ))}
      <TextFilter value={filters['text'] ?? ''} onChange={(text) => set({ text: text || undefined })} />
      <Button variant="default" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        <span aria-hidden>{isOpen ? '▾' : '▸'}&nbsp;</span>
        {t('queue.filter.more')}
        {chosen > 0 && ` (${chosen})`}
      </Button>
      {isNarrowed && (
        <Button variant="subtle" onClick={() => void navigate({ to: '/queue', search: {} as never, replace: true })}>
          {t('queue.filter.clear')}
        </Button>
      )}
      {isOpen && (
        <div className={classes.more}>
          {more.map((choice) => (
            <Select key={choice.name} choice={choice} onChange={set} />
          ))}
        </div>
      )}
    </div>
  );
}

function Select({ choice, onChange }: { readonly choice: Choice; readonly onChange: (changes: TaskFilters) => void }) {
  const { t } = useWords();
  return (
    <NativeSelect
      label={t(choice.label)}
      value={choice.value}
      data={[...choice.options]}
      data-chosen={(choice.value !== '' && choice.name !== 'order') || undefined}
      onChange={(event) => onChange(choice.changes(event.currentTarget.value))}
    />
  );
}

function TextFilter({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useWords();
  const [{ text, of }, set] = useState({ text: value, of: value });
  // Cleared with the other filters, or by going back.
  if (of !== value) set({ text: value, of: value });
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (text === value) return;
    const timer = window.setTimeout(() => latest.current(text), TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [text, value]);
  return (
    <TextInput
      label={t('queue.filter.text')}
      value={text}
      maxLength={200}
      onChange={(event) => set({ text: event.currentTarget.value, of })}
    />
  );
}
