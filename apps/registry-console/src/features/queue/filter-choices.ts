import type { FacetValue, Steward, TaskPage } from '../../api/contract';
import type { TaskFilters } from '../../api/tasks';
import { type TextKey } from '../../i18n/language';
import type { Words } from '../../i18n/use-words';
import PROVINCES from './provinces.json';

export type Facets = TaskPage['facets'];

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One thing to narrow by; the value of a band is `from:to`. */
export interface Choice {
  readonly name: string;
  readonly label: TextKey;
  readonly options: readonly Option[];
  readonly value: string;
  readonly changes: (value: string) => TaskFilters;
}

export interface Known {
  readonly words: Words;
  readonly filters: TaskFilters;
  /** Of what the filters leave. */
  readonly facets: Facets;
  /** Of the whole queue: what there is to choose. */
  readonly all: Facets;
  readonly stewards: readonly Steward[];
  readonly sourceName: (code: string) => string;
}

const SIZES = ['2:2', '3:5', '6:20', '21:'];

export function mainChoices(known: Known): readonly Choice[] {
  const { words, filters } = known;
  const [first = '', second = ''] = sourcesOf(filters);
  return [
    {
      name: 'order',
      label: 'queue.order.label',
      value: filters['order'] ?? 'cost',
      options: (['cost', 'age', 'weight'] as const).map((value) => ({ value, label: words.t(`queue.order.${value}`) })),
      changes: (order) => ({ order }),
    },
    coded(known, 'collection', 'queue.filter.collection', (code) => words.word('collection', code)),
    coded(known, 'kind', 'queue.filter.kind', (code) => words.word('kind', code)),
    { ...sourceChoice(known, 'source', 'queue.filter.source', first), changes: (code) => sourcesAre(code, second) },
    ...(first === ''
      ? []
      : [
          {
            ...sourceChoice(known, 'source2', 'queue.filter.otherSource', second, first),
            changes: (code: string) => sourcesAre(first, code),
          },
        ]),
  ];
}

export function moreChoices(known: Known): readonly Choice[] {
  const { words, filters, stewards } = known;
  const { t, word } = words;
  const any = { value: '', label: t('queue.any') };
  const yesOrNo = [any, { value: 'true', label: t('queue.yes') }, { value: 'false', label: t('queue.no') }];
  return [
    coded(known, 'province', 'queue.filter.province', (code) => (PROVINCES as Record<string, string>)[code] ?? code),
    band(known, 'weight', 'queue.filter.weight', (from, to) => t('queue.bits', { bits: rangeText(from, to) })),
    band(known, 'age', 'queue.filter.age', (from, to) => t('queue.days', { days: rangeText(from, to) })),
    {
      ...plain(filters, 'clusterSize', 'queue.filter.clusterSize'),
      value: bandOf(filters, 'clusterSize'),
      options: [any, ...SIZES.map((value) => ({ value, label: t('queue.records', { count: sizeText(value) }) }))],
      changes: bandChange('clusterSize'),
    },
    {
      ...plain(filters, 'assignee', 'queue.filter.assignee'),
      options: [
        any,
        { value: 'me', label: counted(known, 'assignee', 'me', t('queue.me')) },
        { value: 'none', label: counted(known, 'assignee', 'none', t('queue.nobody')) },
        ...stewards.map(({ id, name }) => ({ value: id, label: counted(known, 'assignee', id, name ?? id) })),
      ],
    },
    { ...plain(filters, 'seenBefore', 'queue.filter.seenBefore'), options: yesOrNo },
    { ...plain(filters, 'escalated', 'queue.filter.escalated'), options: yesOrNo },
    {
      ...plain(filters, 'skipped', 'queue.filter.skipped'),
      options: [
        { value: '', label: t('queue.no') },
        { value: 'true', label: t('queue.yes') },
      ],
    },
    {
      ...plain(filters, 'status', 'queue.filter.status'),
      options: [
        { value: '', label: t('queue.inQueue') },
        ...['held', 'decided', 'closed'].map((code) => ({ value: code, label: word('status', code) })),
      ],
    },
  ];
}

const plain = (filters: TaskFilters, name: string, label: TextKey) => ({
  name,
  label,
  value: filters[name] ?? '',
  changes: (value: string): TaskFilters => ({ [name]: value || undefined }),
});

function coded(known: Known, name: string, label: TextKey, textOf: (code: string) => string): Choice {
  return { ...plain(known.filters, name, label), options: optionsOf(known, name, textOf, known.filters[name]) };
}

function sourceChoice(known: Known, name: string, label: TextKey, value: string, other?: string) {
  const options = optionsOf(known, 'source', known.sourceName, value).filter((option) => option.value !== other);
  return { name, label, value, options };
}

function optionsOf(known: Known, name: string, textOf: (code: string) => string, chosen = ''): readonly Option[] {
  const codes = [...facetOf(known.all, name), ...facetOf(known.facets, name)].map(({ value }) => value);
  return [
    { value: '', label: known.words.t('queue.any') },
    ...[...new Set([...codes, chosen])]
      .filter((code) => code !== '' && code !== 'none')
      .map((value) => ({ value, label: counted(known, name, value, textOf(value)) })),
  ];
}

function band(
  known: Known,
  name: string,
  label: TextKey,
  textOf: (from: number | undefined, to: number | undefined) => string,
): Choice {
  const value = bandOf(known.filters, name);
  const options = facetOf(known.all, name).map(({ value: code, from, to }) => ({
    value: `${from ?? ''}:${to ?? ''}`,
    label: counted(known, name, code, textOf(from, to)),
  }));
  const isListed = value === '' || options.some((option) => option.value === value);
  return {
    name,
    label,
    value,
    options: [
      { value: '', label: known.words.t('queue.any') },
      ...options,
      ...(isListed ? [] : [{ value, label: value.replace(':', '–') }]),
    ],
    changes: bandChange(name),
  };
}

const bandOf = (filters: TaskFilters, name: string): string => {
  const [from, to] = [filters[`${name}From`] ?? '', filters[`${name}To`] ?? ''];
  return from === '' && to === '' ? '' : `${from}:${to}`;
};

const bandChange =
  (name: string) =>
  (value: string): TaskFilters => {
    const [from, to] = value.split(':');
    return { [`${name}From`]: from || undefined, [`${name}To`]: to || undefined };
  };

const LEAST = -1_000;

function rangeText(from: number | undefined, to: number | undefined): string {
  if (from === undefined || from <= LEAST) return `< ${to ?? ''}`;
  return to === undefined ? `≥ ${from}` : `${from}–${to}`;
}

function sizeText(band: string): string {
  const [from, to] = band.split(':');
  return to === '' ? `≥ ${from}` : from === to ? `${from}` : `${from}–${to}`;
}

/** What choosing it would leave; where something is chosen already, the counts of the others are not known. */
function counted({ facets, filters }: Known, name: string, value: string, text: string): string {
  const isChosen = [name, `${name}From`, `${name}To`].some((each) => filters[each] !== undefined);
  const found = facetOf(facets, name).find((each) => each.value === value);
  if (found) return `${text} (${found.count})`;
  return isChosen || facets === undefined ? text : `${text} (0)`;
}

export const facetOf = (facets: Facets, name: string): readonly FacetValue[] =>
  Array.isArray(facets?.[name]) ? (facets[name] as readonly FacetValue[]) : [];

const sourcesOf = (filters: TaskFilters): readonly string[] => (filters['source'] ?? '').split(',').filter(Boolean);

const sourcesAre = (...codes: readonly string[]): TaskFilters => ({
  source: codes.filter(Boolean).join(',') || undefined,
});
