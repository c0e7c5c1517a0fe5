import { provinceToday } from '@sogoc/core-entities';
import type { FacetCount } from '@sogoc/persistence';
import { AGE_BANDS, WEIGHT_BANDS } from '@sogoc/resolution';

export interface ShownFacetValue {
  readonly value: string;
  readonly count: number;
  /** Of a band: from which value on, and below which. */
  readonly from?: number;
  readonly to?: number;
}

const NAMES = [
  'collection',
  'kind',
  'source',
  'province',
  'assignee',
  'weight',
  'age',
  'seenBefore',
  'escalated',
  'overdue',
] as const;
const BANDS: Readonly<Record<string, readonly number[]>> = { weight: WEIGHT_BANDS, age: AGE_BANDS };

/** What the filters leave, by value. All but `source` add up to `total`. */
export type QueueFacets = { readonly total: number } & Readonly<
  Record<(typeof NAMES)[number], readonly ShownFacetValue[]>
>;

/** `collectionOf`: by entity. */
export function showFacets(counts: readonly FacetCount[], collectionOf: ReadonlyMap<string, string>): QueueFacets {
  const named = counts.map((count) => renamed(count, collectionOf));
  const total = named.find(({ facet }) => facet === 'total')?.count ?? 0;
  return { total, ...Object.fromEntries(NAMES.map((name) => [name, valuesOf(name, named)])) } as QueueFacets;
}

/** Entities are collections outside, and places provinces. */
function renamed(count: FacetCount, collectionOf: ReadonlyMap<string, string>): FacetCount {
  if (count.facet === 'collection') return { ...count, value: collectionOf.get(count.value) ?? count.value };
  if (count.facet !== 'place') return count;
  const [codeSet = '', code = ''] = count.value.split('/');
  return { ...count, facet: 'province', value: provinceToday(code, codeSet) ?? 'none' };
}

function valuesOf(name: string, counts: readonly FacetCount[]): readonly ShownFacetValue[] {
  const sums = new Map<string, number>();
  for (const { facet, value, count } of counts) if (facet === name) sums.set(value, (sums.get(value) ?? 0) + count);
  const bands = BANDS[name];
  const shown = [...sums].map(([value, count]) => ({ value, count, ...(bands && bandOf(bands, Number(value))) }));
  return shown.sort((one, other) => (bands ? Number(one.value) - Number(other.value) : byCount(one, other)));
}

const byCount = (one: ShownFacetValue, other: ShownFacetValue): number =>
  other.count - one.count || (one.value < other.value ? -1 : 1);

/** The last band has no end. */
function bandOf(bands: readonly number[], from: number): { from: number; to?: number } {
  const to = bands[bands.indexOf(from) + 1];
  return { from, ...(to !== undefined && { to }) };
}
