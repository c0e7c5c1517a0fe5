import { contingencyOf, pairsAmong } from './contingency';

/** How well a partition agrees with the truth, over all pairs of the records that have a truth. Ratios lie in 0–1. */
export interface PartitionEvaluation {
  readonly records: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  /** 1 when nothing is predicted (or true): nothing is wrong. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** B-cubed (Bagga and Baldwin 1998): the same seen from each record, so that large clusters do not drown the small. */
  readonly bCubed: { readonly precision: number; readonly recall: number; readonly f1: number };
}

/**
 * Compares a predicted partition with the truth, both from record number to a cluster's or entity's name. All true pairs count,
 * those that blocking lost included. Records without a truth are left out; one without a prediction stands alone.
 */
export function evaluatePartition<C, E>(
  predicted: ReadonlyMap<number, C>,
  truth: ReadonlyMap<number, E>,
): PartitionEvaluation {
  const { cells, clusterSizes, thingSizes } = contingencyOf(predicted, truth);
  const truePositives = sum(cells.map(({ size }) => pairsAmong(size)));
  const falsePositives = sum(clusterSizes.map(pairsAmong)) - truePositives;
  const falseNegatives = sum([...thingSizes.values()].map(pairsAmong)) - truePositives;
  const precision = ratio(sum(cells.map(({ size, clusterSize }) => (size * size) / clusterSize)), truth.size);
  const recall = ratio(sum(cells.map(({ size, thingSize }) => (size * size) / thingSize)), truth.size);
  return {
    records: truth.size,
    ...ratesOf(truePositives, falsePositives, falseNegatives),
    bCubed: { precision, recall, f1: harmonicMean(precision, recall) },
  };
}

/** Precision, recall and F1 of counted pairs. */
export function ratesOf(
  truePositives: number,
  falsePositives: number,
  falseNegatives: number,
): Pick<PartitionEvaluation, 'truePositives' | 'falsePositives' | 'falseNegatives' | 'precision' | 'recall' | 'f1'> {
  const precision = ratio(truePositives, truePositives + falsePositives);
  const recall = ratio(truePositives, truePositives + falseNegatives);
  return { truePositives, falsePositives, falseNegatives, precision, recall, f1: harmonicMean(precision, recall) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** F1; 0 when both are 0. */
export function harmonicMean(left: number, right: number): number {
  return left + right === 0 ? 0 : (2 * left * right) / (left + right);
}
