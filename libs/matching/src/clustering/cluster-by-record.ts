/** The place of the cluster that each record number is in. */
export function clusterByRecord(clusters: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const clusterOf = new Map<number, number>();
  clusters.forEach((members, index) => {
    for (const recordNumber of members) clusterOf.set(recordNumber, index);
  });
  return clusterOf;
}
