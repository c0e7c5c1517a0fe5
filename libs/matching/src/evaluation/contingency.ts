/** Records of one predicted cluster and one true thing, with the sizes of both; all counted over records that have a truth. */
export interface ContingencyCell {
  readonly cluster: unknown;
  readonly thing: unknown;
  readonly size: number;
  readonly clusterSize: number;
  readonly thingSize: number;
}

export interface Contingency {
  readonly cells: readonly ContingencyCell[];
  readonly clusterSizes: readonly number[];
  readonly thingSizes: ReadonlyMap<unknown, number>;
  /** The cell of each record that has a truth. */
  readonly cellOf: ReadonlyMap<number, ContingencyCell>;
}

type MutableCell = { -readonly [K in keyof ContingencyCell]: ContingencyCell[K] };

/** Lays a partition over the truth. A record without a prediction stands alone; one without a truth is left out. */
export function contingencyOf(
  predicted: ReadonlyMap<number, unknown>,
  truth: ReadonlyMap<number, unknown>,
): Contingency {
  const clusterSizes = new Map<unknown, number>();
  const thingSizes = new Map<unknown, number>();
  const rows = new Map<unknown, Map<unknown, MutableCell>>();
  const cellOf = new Map<number, MutableCell>();
  for (const [recordNumber, thing] of truth) {
    const cluster: unknown = predicted.has(recordNumber) ? predicted.get(recordNumber) : Symbol('alone');
    clusterSizes.set(cluster, (clusterSizes.get(cluster) ?? 0) + 1);
    thingSizes.set(thing, (thingSizes.get(thing) ?? 0) + 1);
    let row = rows.get(cluster);
    if (!row) rows.set(cluster, (row = new Map()));
    let cell = row.get(thing);
    if (!cell) row.set(thing, (cell = { cluster, thing, size: 0, clusterSize: 0, thingSize: 0 }));
    cell.size += 1;
    cellOf.set(recordNumber, cell);
  }
  const cells = [...rows.values()].flatMap((row) => [...row.values()]);
  for (const cell of cells) {
    cell.clusterSize = clusterSizes.get(cell.cluster) ?? 0;
    cell.thingSize = thingSizes.get(cell.thing) ?? 0;
  }
  return { cells, clusterSizes: [...clusterSizes.values()], thingSizes, cellOf };
}

/** Pairs among so many records. */
export function pairsAmong(size: number): number {
  return (size * (size - 1)) / 2;
}
