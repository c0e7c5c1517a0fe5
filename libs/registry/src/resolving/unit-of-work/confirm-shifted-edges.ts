import type { Transaction } from '@sogoc/persistence';
import type { Candidates, KeyedEdge } from '@sogoc/resolution';

import { ScopeKeepsGrowingError } from '../errors';
import type { ResolutionRepositories } from './repositories';

/**
 * Two records that did not change come into a full block, or out of it, by a key that is locked; another unit may have written the same
 * edge for another key, before the goldens of its ends were locked.
 * @throws ScopeKeepsGrowingError when one did: then the unit needs the entity to itself.
 */
export async function confirmShiftedEdges(
  tx: Transaction,
  { edges }: ResolutionRepositories,
  { pairs, stored }: Candidates,
): Promise<void> {
  const shifted = [...pairs.gained, ...pairs.lost];
  if (shifted.length === 0) return;
  const was = byEnds(stored);
  const is = byEnds(await edges.touching(tx, [...new Set(shifted.map(({ first }) => first))]));
  const ends = shifted.flatMap(({ first, second }) => [endsOf(first, second), endsOf(second, first)]);
  if (ends.some((name) => was.get(name) !== is.get(name))) throw new ScopeKeepsGrowingError();
}

const endsOf = (left: number, right: number): string => `${left}-${right}`;

/** The keys of each edge, as text. */
const byEnds = (edges: readonly KeyedEdge[]): Map<string, string> =>
  new Map(edges.map(({ left, right, blockingKeys }) => [endsOf(left, right), blockingKeys.join()]));
