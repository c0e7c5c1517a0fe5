import { PlacesByNumber } from '../record/places-by-number';

/** The place of the cluster that each record number is in. */
export function clusterByRecord(clusters: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const clusterOf = new Map<number, number>();
  clusters.forEach((members, index) => {
    for (const recordNumber of members) clusterOf.set(recordNumber, index);
  });
  return clusterOf;
}

/** The same to look up alone. */
export function clusterPlaces(clusters: readonly (readonly number[])[]): PlacesByNumber {
  let [count, largest] = [0, 0];
  for (const members of clusters) {
    count += members.length;
    for (const recordNumber of members) largest = Math.max(largest, recordNumber);
  }
  const clusterOf = new PlacesByNumber(count, largest);
  clusters.forEach((members, index) => {
    for (const recordNumber of members) clusterOf.set(recordNumber, index);
  });
  return clusterOf;
}
