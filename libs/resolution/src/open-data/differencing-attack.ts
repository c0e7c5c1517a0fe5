import { isGroup, LEAST_GROUP } from './k-anonymity';
import type { PublishedBlock } from './published-table';
import { sumOf } from './suppress-cells';

/** What a version says of one area. */
export type Figures = Pick<PublishedBlock, 'total' | 'cells'>;

/**
 * What both versions tell: the total, cells that both show, and the rest beside those. Each is the same or differs by a group.
 */
export function differsSafely(left: Figures, right: Figures): boolean {
  const common = [...left.cells.keys()].filter((group) => right.cells.has(group));
  const restOf = ({ total, cells }: Figures): number => total - sumOf(common.map((group) => cells.get(group)!));
  const differences = [
    left.total - right.total,
    restOf(left) - restOf(right),
    ...common.map((group) => left.cells.get(group)! - right.cells.get(group)!),
  ];
  return differences.every((difference) => isGroup(Math.abs(difference)));
}

/** Sums that are followed up. Where there are more ways to fill gaps than that, a table is not called safe. */
const MOST_SUMS = 20_000;

/**
 * Whether somebody who has all versions of an area learns of fewer than a group when he fills what one version keeps back with what others show: for
 * what is left of a total, each cell that is kept back may be taken from it as any of the figures under which another version shows it.
 */
export function tellsByGaps(versions: readonly Figures[]): boolean {
  const figures = figuresByGroup(versions);
  return versions.some((version) => tellsByGap(version, figures));
}

function figuresByGroup(versions: readonly Figures[]): ReadonlyMap<string, ReadonlySet<number>> {
  const figures = new Map<string, Set<number>>();
  for (const { cells } of versions)
    for (const [group, count] of cells) figures.set(group, (figures.get(group) ?? new Set()).add(count));
  return figures;
}

function tellsByGap({ total, cells }: Figures, figures: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  let left = new Set([total - sumOf(cells.values())]);
  for (const [group, counts] of figures) {
    if (cells.has(group)) continue;
    left = new Set([...left].flatMap((rest) => [rest, ...[...counts].map((count) => rest - count)]).filter(isSome));
    if (left.size > MOST_SUMS) return true;
  }
  return [...left].some((rest) => rest > 0 && rest < LEAST_GROUP);
}

/** What is nobody, or less, tells of nobody, whatever else is taken from it. */
const isSome = (rest: number): boolean => rest > 0;
