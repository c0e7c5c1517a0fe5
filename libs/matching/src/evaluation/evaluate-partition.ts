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
  const clusterSizes = new Map<unknown, number>();
  const entitySizes = new Map<unknown, number>();
  const cells = new Map<unknown, Map<unknown, number>>();
  for (const [no, entity] of truth) {
    const cluster: unknown = predicted.has(no) ? predicted.get(no) : Symbol('alone');
    increment(clusterSizes, cluster);
    increment(entitySizes, entity);
    let row = cells.get(cluster);
    if (!row) cells.set(cluster, (row = new Map()));
    increment(row, entity);
  }
  const sharedSizes = [...cells].flatMap(([cluster, row]) =>
    [...row].map(([entity, size]) => ({
      size,
      cluster: clusterSizes.get(cluster) ?? 0,
      entity: entitySizes.get(entity) ?? 0,
    })),
  );
  const truePositives = sum(sharedSizes.map(({ size }) => pairsIn(size)));
  const falsePositives = sum([...clusterSizes.values()].map(pairsIn)) - truePositives;
  const falseNegatives = sum([...entitySizes.values()].map(pairsIn)) - truePositives;
  const bPrecision = ratio(sum(sharedSizes.map(({ size, cluster }) => (size * size) / cluster)), truth.size);
  const bRecall = ratio(sum(sharedSizes.map(({ size, entity }) => (size * size) / entity)), truth.size);
  return {
    records: truth.size,
    ...ratesOf(truePositives, falsePositives, falseNegatives),
    bCubed: { precision: bPrecision, recall: bRecall, f1: harmonicMean(bPrecision, bRecall) },
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

function increment(counts: Map<unknown, number>, name: unknown): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function pairsIn(size: number): number {
  return (size * (size - 1)) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function harmonicMean(left: number, right: number): number {
  return left + right === 0 ? 0 : (2 * left * right) / (left + right);
}
