import type { CompareRow } from './compare-rows';

/** Rows by whether they are shown at once or folded. */
export interface FoldedRows {
  /** Where the records differ: shown. Of one record alone every row. */
  readonly telling: readonly CompareRow[];
  readonly equal: readonly CompareRow[];
  /** Stated by some of the records only. */
  readonly oneSided: readonly CompareRow[];
}

export function foldedRows(rows: readonly CompareRow[], records: number): FoldedRows {
  const isTelling = ({ agreement }: CompareRow): boolean =>
    records === 1 || ['conflict', 'similar'].includes(agreement);
  const folded = rows.filter((row) => !isTelling(row));
  return {
    telling: rows.filter(isTelling),
    equal: folded.filter(({ agreement }) => agreement === 'equal'),
    oneSided: folded.filter(({ agreement }) => agreement !== 'equal'),
  };
}
