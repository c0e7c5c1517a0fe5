import {
  bootstrapIntervals,
  evaluatePartition,
  evaluateSlices,
  harmonicMean,
  type SliceEvaluation,
  type ThreeSums,
} from '@sogoc/matching';

import { listOf } from '../data-set/columns/source-rows';
import type { DataSet } from '../data-set/load-data-set';
import type { Truth } from '../data-set/read-truth';
import type { ClusterEvaluation, RateRanges } from './evaluation';
import { resampledRates } from './resample';

export function evaluateClusters(
  clusterOf: ReadonlyMap<number, number>,
  truth: Truth,
  seed: number,
): ClusterEvaluation {
  return {
    ...evaluatePartition(clusterOf, truth),
    intervals: bootstrapIntervals(clusterOf, truth, seed),
    bCubedIntervals: bCubedIntervals(clusterOf, truth, seed),
  };
}

function bCubedIntervals(clusterOf: ReadonlyMap<number, number>, truth: Truth, seed: number): RateRanges {
  const clusterSizes = new Map<number, number>();
  const cells = new Map<string, Map<number, number>>();
  for (const [recordNumber, thing] of truth) {
    const cluster = clusterOf.get(recordNumber) ?? -recordNumber;
    clusterSizes.set(cluster, (clusterSizes.get(cluster) ?? 0) + 1);
    const row = cells.get(thing) ?? new Map<number, number>();
    row.set(cluster, (row.get(cluster) ?? 0) + 1);
    cells.set(thing, row);
  }
  const things = [...cells.values()].map((row): ThreeSums => {
    const size = [...row.values()].reduce((sum, count) => sum + count, 0);
    let [precision, recall] = [0, 0];
    for (const [cluster, count] of row) {
      precision += (count * count) / (clusterSizes.get(cluster) ?? count);
      recall += (count * count) / size;
    }
    return [size, precision, recall];
  });
  return resampledRates(
    things,
    ([records, p, r]) => {
      const [precision, recall] = records === 0 ? [1, 1] : [p / records, r / records];
      return { precision, recall, f1: harmonicMean(precision, recall) };
    },
    seed,
  );
}

/** Slices with fewer records say little. */
const LEAST_RECORDS = 20;

/** By source, by whether each compared feature is stated, by how many records the thing has, and by habit or slip; the worst first. */
export function slicesOf(data: DataSet, clusterOf: ReadonlyMap<number, number>, truth: Truth): SliceEvaluation[] {
  const recordOf = new Map(data.records.map((record) => [record.recordNumber, record]));
  const sizes = sizesOf(truth);
  const features = [...new Set(data.spec.comparisons.map(({ feature }) => feature))];
  const slicings: ((recordNumber: number) => string)[] = [
    (recordNumber) => `source ${recordOf.get(recordNumber)?.identity.source ?? ''}`,
    (recordNumber) => `things of ${sizeClass(sizes.get(truth.get(recordNumber) ?? '') ?? 1)}`,
    ...features.map((feature) => (recordNumber: number) => {
      const value = recordOf.get(recordNumber)?.features[feature];
      const isStated = value !== undefined && !(Array.isArray(value) && value.length === 0);
      return `${isStated ? 'with' : 'without'} ${feature}`;
    }),
  ];
  return [
    ...slicings.flatMap((sliceOf) => evaluateSlices(clusterOf, truth, sliceOf)),
    ...labelSlices(data, clusterOf, truth),
  ]
    .filter(({ records }) => records >= LEAST_RECORDS)
    .sort((left, right) => left.f1 - right.f1 || (left.slice < right.slice ? -1 : 1));
}

/** A record may have several labels, so each is a slicing of its own; records without it are no slice. */
function labelSlices({ rows }: DataSet, clusterOf: ReadonlyMap<number, number>, truth: Truth): SliceEvaluation[] {
  const labels = new Set(listOf(rows).flatMap((row) => row.labels ?? []));
  return [...labels].flatMap((label) => {
    const slice = `label ${label}`;
    const sliceOf = (recordNumber: number): string =>
      rows.at(recordNumber - 1)?.labels?.includes(label) === true ? slice : '';
    return evaluateSlices(clusterOf, truth, sliceOf).filter((found) => found.slice === slice);
  });
}

const sizeClass = (size: number): string =>
  size === 1 ? 'one record' : size <= 4 ? `${size} records` : '5 records or more';

export function sizesOf(truth: Truth): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const thing of truth.values()) sizes.set(thing, (sizes.get(thing) ?? 0) + 1);
  return sizes;
}
