import { AGE_BANDS, WEIGHT_BANDS } from '@sogoc/resolution';

/** How many tasks have a value of a facet. */
export interface FacetCount {
  readonly facet: string;
  readonly value: string;
  readonly count: number;
}

interface Facet {
  readonly name: string;
  /** SQL over `q`. */
  readonly value: string;
  readonly from?: string;
}

const bandOf = (value: string, bands: readonly number[]): string =>
  `(SELECT max(b)::text FROM unnest(ARRAY[${bands.join(', ')}]) b WHERE b <= ${value} OR b = ${bands[0]})`;

/** Every task has one value of each, so that the counts of a facet add up, but for sources, of which a task has several. */
export const FACETS: readonly Facet[] = [
  { name: 'total', value: `'all'` },
  { name: 'collection', value: 'q.entity' },
  { name: 'kind', value: 'q.kind' },
  { name: 'assignee', value: `coalesce(q.assignee::text, 'none')` },
  { name: 'seenBefore', value: 'q.seen::text' },
  { name: 'escalated', value: '(q.escalated_at IS NOT NULL)::text' },
  { name: 'overdue', value: '(q.due < now())::text' },
  { name: 'place', value: `coalesce(q.place, 'none')` },
  { name: 'weight', value: bandOf('q.weight / 1000.0', WEIGHT_BANDS) },
  { name: 'age', value: bandOf('extract(epoch FROM now() - q.created_at) / 86400', AGE_BANDS) },
  {
    name: 'source',
    value: 's.source::text',
    from: `(SELECT DISTINCT q.id, s.source FROM q, unnest(q.record_nos) n (no) JOIN source_record s ON s.record_no = n.no) s`,
  },
];

export const facetSql = ({ name, value, from = 'q' }: Facet): string =>
  `SELECT '${name}' AS facet, ${value} AS value, count(*) AS count FROM ${from} GROUP BY 2`;
