import { DisjointSets } from '@sogoc/kernel';
import { PlacesByNumber } from '../record/places-by-number';

interface Connection {
  readonly left: number;
  readonly right: number;
}

/**
 * Connected components of record numbers over match edges and must-links (see `mustLinksOf`). A must-link may lead through a
 * record that is not in `records` (a tombstone): it connects and is not listed. A match edge to such a record is no connection.
 * Components and their members are in the order of `records`.
 */
export function componentsOf(
  records: readonly { readonly recordNumber: number }[],
  matchEdges: Iterable<Connection>,
  mustLinks: Iterable<Connection> = [],
): number[][] {
  return componentsWithTombstones(records, matchEdges, mustLinks)
    .map(({ records: members }) => members)
    .filter((members) => members.length > 0);
}

export interface ComponentWithTombstones {
  /** Numbers of `records`. */
  readonly records: number[];
  /** Numbers that only must-links know. */
  readonly tombstones: number[];
}

/** As `componentsOf`, with the tombstones that must-links lead through; a component may have no live record at all. */
export function componentsWithTombstones(
  records: readonly { readonly recordNumber: number }[],
  matchEdges: Iterable<Connection>,
  mustLinks: Iterable<Connection>,
): ComponentWithTombstones[] {
  const recordNumbers = records.map(({ recordNumber }) => recordNumber);
  const live = PlacesByNumber.of(records);
  const links = [...mustLinks];
  const others = new Map<number, number>();
  for (const recordNumber of links.flatMap(({ left, right }) => [left, right])) {
    if (live.get(recordNumber) === undefined && !others.has(recordNumber))
      others.set(recordNumber, recordNumbers.push(recordNumber) - 1);
  }
  const sets = new DisjointSets(recordNumbers.length);
  const connect = ({ left, right }: Connection, limit: number): void => {
    const l = live.get(left) ?? others.get(left) ?? limit;
    const r = live.get(right) ?? others.get(right) ?? limit;
    if (l < limit && r < limit) sets.join(l, r);
  };
  for (const edge of matchEdges) connect(edge, records.length);
  for (const link of links) connect(link, recordNumbers.length);
  const numberAt = (place: number): number => recordNumbers[place] as number;
  if (recordNumbers.length === records.length)
    return sets.sets().map((members) => ({ records: members.map(numberAt), tombstones: [] }));
  return sets.sets().map((members) => ({
    records: members.filter((place) => place < records.length).map(numberAt),
    tombstones: members.filter((place) => place >= records.length).map(numberAt),
  }));
}
