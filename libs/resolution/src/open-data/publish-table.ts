import { differsSafely, type Figures, tellsByGaps } from './differencing-attack';
import { isGroup, LEAST_GROUP } from './k-anonymity';
import type { PublishedBlock, PublishedTable, TrueCounts } from './published-table';
import { sumOf, suppressCells } from './suppress-cells';

/**
 * The next version of a table. Every figure is about a group of enough, and so is what can be worked out by taking figures of the version
 * from each other, and by how much any figure, or what is left of a total, differs from an earlier version. `earlier`: all versions
 * before, the first one first.
 *
 * An area is published anew as a whole when that holds against all earlier versions; cells that changed too little stay as they
 * were, then the total too, then what was kept back is kept back again, and when nothing helps the area stays as in the version before.
 */
export function publishTable(counts: TrueCounts, earlier: readonly PublishedTable[]): PublishedTable {
  const areas = [...new Set([...counts.keys(), ...areasOf(earlier)])].sort();
  const blocks = areas.flatMap((area) => {
    const block = publishBlock(area, counts.get(area) ?? new Map(), blocksOf(area, earlier));
    return block === undefined ? [] : [[area, block] as const];
  });
  return withTotal(new Map(blocks), sumOf([...counts.values()].map((cells) => sumOf(cells.values()))), earlier);
}

function publishBlock(
  area: string,
  counts: ReadonlyMap<string, number>,
  earlier: readonly (PublishedBlock | undefined)[],
): PublishedBlock | undefined {
  const total = sumOf(counts.values());
  const before = earlier.filter((block) => block !== undefined);
  const last = earlier.at(-1);
  // An area that came or went says how many came or went with it: it stays until that is enough, which it is when its total was.
  if (total < LEAST_GROUP) return before.length === 0 ? undefined : last;
  const fresh: Figures = { total, cells: suppressCells(counts) };
  const steady: Figures = {
    total: steadyFigure(
      total,
      before.map((block) => block.total),
    ),
    cells: steadyCells(fresh, before),
  };
  const candidates: readonly Figures[] = [fresh, { ...fresh, cells: steady.cells }, steady];
  const safe = [...candidates, ...candidates.map((figures) => showingNoMore(figures, last))].find((figures) =>
    isSafe(figures, before),
  );
  return safe === undefined ? last : { area, ...safe };
}

/** The figure itself, unless it differs by less than a group from one that was published: then that one. */
function steadyFigure(figure: number, published: readonly number[]): number {
  const near = published.filter((other) => Math.abs(figure - other) < LEAST_GROUP);
  return near.sort((left, right) => Math.abs(figure - left) - Math.abs(figure - right))[0] ?? figure;
}

function steadyCells({ cells }: Figures, before: readonly Figures[]): ReadonlyMap<string, number> {
  return new Map(
    [...cells].map(([group, count]) => {
      const published = before.flatMap((block) => block.cells.get(group) ?? []);
      return [group, steadyFigure(count, published)] as const;
    }),
  );
}

/** What the version before kept back stays kept back, so that nothing fills its gap. */
const showingNoMore = ({ total, cells }: Figures, last: Figures | undefined): Figures => ({
  total,
  cells: new Map([...cells].filter(([group]) => last?.cells.has(group) ?? true)),
});

/** By itself, against each version before, and all together. */
function isSafe(figures: Figures, before: readonly Figures[]): boolean {
  const rest = figures.total - sumOf(figures.cells.values());
  const isSafeAlone = isGroup(rest) && figures.total >= LEAST_GROUP;
  return isSafeAlone && before.every((other) => differsSafely(figures, other)) && !tellsByGaps([...before, figures]);
}

/**
 * A total over all areas, where it tells nothing of areas that are not shown, nor of what changed in them; else none. Areas stand for the
 * cells, and their totals for the counts.
 */
function withTotal(
  blocks: ReadonlyMap<string, PublishedBlock>,
  total: number,
  earlier: readonly PublishedTable[],
): PublishedTable {
  const cells = new Map([...blocks].map(([area, block]) => [area, block.total]));
  const before = earlier.flatMap((table) => (table.total === undefined ? [] : [figuresOf(table, table.total)]));
  const steady = steadyFigure(
    total,
    before.map((table) => table.total),
  );
  const safe = [total, steady].find((figure) => isSafe({ total: figure, cells }, before));
  return { ...(safe !== undefined && { total: safe }), blocks };
}

const figuresOf = ({ blocks }: PublishedTable, total: number): Figures => ({
  total,
  cells: new Map([...blocks].map(([area, block]) => [area, block.total])),
});

const areasOf = (earlier: readonly PublishedTable[]): readonly string[] =>
  earlier.flatMap(({ blocks }) => [...blocks.keys()]);

const blocksOf = (area: string, earlier: readonly PublishedTable[]): readonly (PublishedBlock | undefined)[] =>
  earlier.map(({ blocks }) => blocks.get(area));
