import { isGroup, LEAST_GROUP } from './k-anonymity';

export const sumOf = (counts: Iterable<number>): number => [...counts].reduce((sum, count) => sum + count, 0);

/**
 * The cells that may be shown beside their total: none below the least group, and what is kept back is together nothing or a group again,
 * else the smallest of the others are kept back too. Cells of nobody are kept back like small ones, so that an absent cell says nothing.
 * Empty when the total itself is too small.
 */
export function suppressCells(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const total = sumOf(counts.values());
  const shown = [...counts].filter(([, count]) => count >= LEAST_GROUP).sort(bySize);
  while (shown.length > 0 && !isGroup(total - sumOf(shown.map(([, count]) => count)))) shown.shift();
  return new Map(shown.sort(([left], [right]) => (left < right ? -1 : 1)));
}

const bySize = ([leftName, left]: [string, number], [rightName, right]: [string, number]): number =>
  left - right || (leftName < rightName ? -1 : 1);
