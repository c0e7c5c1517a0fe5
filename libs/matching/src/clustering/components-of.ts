import { DisjointSets } from './disjoint-sets';

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
  records: readonly { readonly no: number }[],
  matchEdges: Iterable<Connection>,
  mustLinks: Iterable<Connection> = [],
): number[][] {
  const places = new Map(records.map(({ no }, place) => [no, place]));
  const links = [...mustLinks];
  for (const { left, right } of links) {
    for (const no of [left, right]) if (!places.has(no)) places.set(no, places.size);
  }
  const sets = new DisjointSets(places.size);
  const connect = ({ left, right }: Connection, limit: number): void => {
    const l = places.get(left) ?? limit;
    const r = places.get(right) ?? limit;
    if (l < limit && r < limit) sets.join(l, r);
  };
  for (const edge of matchEdges) connect(edge, records.length);
  for (const link of links) connect(link, places.size);
  return sets
    .sets()
    .map((members) => members.flatMap((place) => records[place]?.no ?? []))
    .filter((members) => members.length > 0);
}
