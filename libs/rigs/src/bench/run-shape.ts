import { componentsOf } from '@sogoc/matching';

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

async function componentSizes(run: RunSql): Promise<RunShape['components']> {
  const records = await run<{ recordNumber: number; source: string; record_key: string }>(
    'SELECT record_no AS "recordNumber", source, record_key FROM resolved_record WHERE features IS NOT NULL',
  );
  const edges = await run<{ left: number; right: number }>(
    `SELECT left_no AS "left", right_no AS "right" FROM edge WHERE class = 'match'`,
  );
  const all = records.map(({ recordNumber, source, record_key: recordKey }) => ({
    recordNumber,
    identity: { source, recordKey },
  }));
  const sizes = componentsOf(all, edges, [])
    .map((component) => component.length)
    .sort((left, right) => left - right);
  const at = (share: number): number => sizes[Math.min(sizes.length - 1, Math.floor(share * sizes.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
