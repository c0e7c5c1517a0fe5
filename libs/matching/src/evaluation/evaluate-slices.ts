import { contingencyOf } from './contingency';
import { harmonicMean } from './evaluate-partition';

/** How records of one slice fare: B-cubed precision and recall, averaged over the slice's records. */
export interface SliceEvaluation {
  readonly slice: string;
  readonly records: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * The same partition seen slice by slice (by source, by province, by whether an identifier is stated), the worst F1 first.
 * Clusters and things are whole: only the records averaged over differ.
 */
export function evaluateSlices<C, E>(
  predicted: ReadonlyMap<number, C>,
  truth: ReadonlyMap<number, E>,
  sliceOf: (recordNumber: number) => string,
): SliceEvaluation[] {
  const sums = new Map<string, { records: number; precision: number; recall: number }>();
  for (const [recordNumber, { size, clusterSize, thingSize }] of contingencyOf(predicted, truth).cellOf) {
    const slice = sliceOf(recordNumber);
    const sum = sums.get(slice) ?? { records: 0, precision: 0, recall: 0 };
    sum.records += 1;
    sum.precision += size / clusterSize;
    sum.recall += size / thingSize;
    sums.set(slice, sum);
  }
  return [...sums]
    .map(([slice, sum]) => averaged(slice, sum))
    .sort((l, r) => l.f1 - r.f1 || (l.slice < r.slice ? -1 : 1));
}

function averaged(slice: string, sum: { records: number; precision: number; recall: number }): SliceEvaluation {
  const precision = sum.precision / sum.records;
  const recall = sum.recall / sum.records;
  return { slice, records: sum.records, precision, recall, f1: harmonicMean(precision, recall) };
}
