import { DisjointSets } from '@sogoc/kernel';

import type { RunSql } from './bench-registry';

/** What kind of data a run resolved. */
export interface RunShape {
  readonly records: number;
  readonly goldens: number;
  readonly tasks: number;
  readonly blockingKeys: number;
  readonly largestBlock: number;
  readonly edges: number;
  /** Records of the components of match edges. */
  readonly components: { readonly p50: number; readonly p99: number; readonly max: number };
}

/** Reads it from the state that the run left. */
export async function runShape(run: RunSql): Promise<RunShape> {
  const count = async (from: string): Promise<number> => {
    const [row] = await run<{ n: string }>(`SELECT count(*) AS n FROM ${from}`);
    return Number(row?.n);
  };
  const [block] = await run<{ n: string | null }>(
    'SELECT max(n) AS n FROM (SELECT count(*) AS n FROM resolved_record r CROSS JOIN unnest(r.match_keys) AS k GROUP BY k) AS blocks',
  );
  return {
    records: await count('source_record'),
    goldens: await count(`golden_record WHERE status = 'active'`),
    tasks: await count(`review_task WHERE status = 'open'`),
    blockingKeys: await count('resolved_record r CROSS JOIN unnest(r.match_keys) AS k'),
    largestBlock: Number(block?.n ?? 0),
    edges: await count('edge'),
    components: await componentSizes(run),
  };
}

/** Records and edges of one page. */
const PAGE = 100_000;

/** Page by page: sixteen bytes a record stay. */
async function componentSizes(run: RunSql): Promise<RunShape['components']> {
  const [{ most }] = (await run<{ most: string }>('SELECT coalesce(max(record_no), 0) AS most FROM source_record')) as [
    { most: string },
  ];
  const sets = new DisjointSets(Number(most) + 1);
  for (let from = 0; from <= Number(most); from += PAGE) {
    const edges = await run<{ left: number; right: number }>(
      `SELECT left_no AS "left", right_no AS "right" FROM edge WHERE class = 'match' AND left_no >= ${from} AND left_no < ${from + PAGE}`,
    );
    for (const { left, right } of edges) sets.join(Number(left), Number(right));
  }
  const sizes = new Uint32Array(Number(most) + 1);
  for (let from = 0; from <= Number(most); from += PAGE) {
    const records = await run<{ no: number }>(
      `SELECT record_no AS no FROM resolved_record WHERE features IS NOT NULL AND record_no >= ${from} AND record_no < ${from + PAGE}`,
    );
    for (const { no } of records) {
      const root = sets.rootOf(Number(no));
      sizes[root] = sizes[root]! + 1;
    }
  }
  const sorted = sizes.filter((size) => size > 0).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
