import * as fc from 'fast-check';

import { tellsByGaps } from './differencing-attack';
import { differsSafely } from './differencing-attack';
import { publishTable } from './publish-table';
import { LEAST_GROUP } from './k-anonymity';
import type { PublishedBlock, PublishedTable, TrueCounts } from './published-table';
import { isGroup } from './k-anonymity';
import { sumOf, suppressCells } from './suppress-cells';

const tableOf = (areas: Readonly<Record<string, Readonly<Record<string, number>>>>): TrueCounts =>
  new Map(Object.entries(areas).map(([area, cells]) => [area, new Map(Object.entries(cells))]));
const shown = (table: PublishedTable): object => ({
  ...(table.total !== undefined && { total: table.total }),
  ...Object.fromEntries(
    [...table.blocks].map(([area, { total, cells }]) => [area, { total, ...Object.fromEntries(cells) }]),
  ),
});

describe('cells beside their total', () => {
  it.each<[string, Record<string, number>, Record<string, number>]>([
    ['are all shown when none is small', { a: 10, b: 25 }, { a: 10, b: 25 }],
    ['keep back a small one with the smallest of the others', { a: 3, b: 12, c: 40 }, { c: 40 }],
    ['keep back small ones that are enough together', { a: 4, b: 6, c: 40 }, { c: 40 }],
    ['keep back all when none may be shown', { a: 3, b: 12 }, {}],
    ['say nothing of nobody', { a: 0, b: 12 }, { b: 12 }],
    ['are none beside a total that is small', { a: 4, b: 5 }, {}],
  ])('%s', (_, counts, cells) => {
    expect(Object.fromEntries(suppressCells(new Map(Object.entries(counts))))).toEqual(cells);
  });
});

describe('versions of a table', () => {
  const FIRST = publishTable(tableOf({ A: { m: 20, w: 30 }, B: { m: 4, w: 40 }, C: { m: 2, w: 3 } }), []);

  it('show no area that is too small, and no total that would tell of it', () => {
    expect(shown(FIRST)).toEqual({ A: { total: 50, m: 20, w: 30 }, B: { total: 44 } });
  });

  it('stay where one person came or went', () => {
    const next = publishTable(tableOf({ A: { m: 21, w: 30 }, B: { m: 4, w: 40 }, C: { m: 2, w: 3 } }), [FIRST]);
    expect(shown(next)).toEqual(shown(FIRST));
  });

  it('move where enough did', () => {
    const next = publishTable(tableOf({ A: { m: 32, w: 30 }, B: { m: 4, w: 40 } }), [FIRST]);
    expect(shown(next)).toMatchObject({ A: { total: 62, m: 32, w: 30 } });
  });

  it('do not come near an earlier version by way of another', () => {
    const second = publishTable(tableOf({ A: { m: 20, w: 45 } }), [FIRST]);
    const third = publishTable(tableOf({ A: { m: 20, w: 31 } }), [FIRST, second]);
    expect(shown(second)).toMatchObject({ A: { total: 65, w: 45 } });
    expect(shown(third)).toMatchObject({ A: { total: 50, w: 30 } });
  });

  it('do not tell by what is left of a total that one person joined a group that is kept back', () => {
    const first = publishTable(tableOf({ A: { m: 50, w: 45, x: 5 } }), []);
    const second = publishTable(tableOf({ A: { m: 60, w: 45, x: 6 } }), [first]);
    const [left, right] = [first.blocks.get('A')!, second.blocks.get('A')!];
    const rest = ({ total, cells }: PublishedBlock): number => total - sumOf(cells.values());
    expect(isGroup(Math.abs(rest(left) - rest(right)))).toBe(true);
  });
});

describe('a gap', () => {
  const first = publishTable(tableOf({ A: { a: 40, b: 30, c: 12, d: 4 } }), []);

  it('is not filled by another version that keeps something else back', () => {
    const second = publishTable(tableOf({ A: { a: 40, b: 30, c: 50, d: 4 } }), [first]);
    const third = publishTable(tableOf({ A: { a: 90, b: 30, c: 50, d: 4 } }), [first, second]);
    const blocks = [first, second, third].map(({ blocks: own }) => own.get('A')!);
    expect(blocks[0]!.cells).toEqual(
      new Map([
        ['a', 40],
        ['b', 30],
      ]),
    );
    expect(blocks[1]!.total).toBe(124);
    expect(tellsByGaps(blocks)).toBe(false);
  });

  it.each<[string, Record<string, number>[], boolean]>([
    ['of one version tells of its group', [{ total: 86, a: 40, b: 30 }], false],
    [
      'is filled by the figure of a later version',
      [
        { total: 86, a: 40, b: 30 },
        { total: 86, a: 40, c: 12 },
      ],
      true,
    ],
    [
      'is filled by one figure of each of two',
      [
        { total: 50, a: 20 },
        { total: 90, b: 12 },
        { total: 90, c: 15 },
      ],
      true,
    ],
    [
      'that others fill to nothing tells of nobody',
      [
        { total: 50, a: 20 },
        { total: 90, b: 30 },
      ],
      false,
    ],
    [
      'is not filled where the figure has changed',
      [
        { total: 50, a: 20 },
        { total: 90, b: 70 },
      ],
      false,
    ],
  ])('%s', (_, versions, tells) => {
    const figures = versions.map(({ total, ...cells }) => ({ total: total!, cells: new Map(Object.entries(cells)) }));
    expect(tellsByGaps(figures)).toBe(tells);
  });
});

/** Who attacks has all versions, and takes from each other whatever is shown for one area. */
function isolated(versions: readonly PublishedTable[]): string[] {
  const faults: string[] = [];
  const areas = new Set(versions.flatMap(({ blocks }) => [...blocks.keys()]));
  for (const area of areas) {
    const blocks = versions.flatMap(({ blocks: own }) => own.get(area) ?? []);
    for (const { total, cells } of blocks) {
      if (total < LEAST_GROUP || [...cells.values()].some((count) => count < LEAST_GROUP)) faults.push(`${area} small`);
      if (!isGroup(total - sumOf(cells.values()))) faults.push(`${area} rest`);
    }
    for (const left of blocks)
      for (const right of blocks) if (!differsSafely(left, right)) faults.push(`${area} versions`);
    faults.push(...filledGaps(blocks).map((group) => `${area} gap of ${group}`));
  }
  for (const { total, blocks } of versions)
    if (total !== undefined && !isGroup(total - sumOf([...blocks.values()].map((block) => block.total))))
      faults.push('areas that are not shown');
  const totals = versions.flatMap(({ total }) => total ?? []);
  for (const left of totals)
    for (const right of totals) if (!isGroup(Math.abs(left - right))) faults.push('totals of versions');
  return faults;
}

/** By trying every way, unlike what publishes: what one keeps back, by each of the figures of the others. */
function filledGaps(blocks: readonly PublishedBlock[]): string[] {
  const shownOf = (group: string): number[] => [...new Set(blocks.flatMap(({ cells }) => cells.get(group) ?? []))];
  return blocks.flatMap(({ total, cells }) => {
    const hidden = GROUPS.filter((group) => !cells.has(group));
    const ways = hidden.reduce<number[]>(
      (rests, group) => rests.flatMap((rest) => [rest, ...shownOf(group).map((count) => rest - count)]),
      [total - sumOf(cells.values())],
    );
    return ways.some((rest) => rest > 0 && rest < LEAST_GROUP) ? [hidden.join(' ')] : [];
  });
}

const GROUPS = ['m|0-9', 'm|10-19', 'w|0-9', 'w|10-19', 'w|20-29'];
const AREAS = ['A', 'B', 'C'];
const counts = (most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: most }), {
    minLength: AREAS.length * GROUPS.length,
    maxLength: AREAS.length * GROUPS.length,
  });
/** What is there at first, and by how much each cell changes from version to version. */
const histories = fc.tuple(
  fc.oneof(counts(60), counts(14), counts(400)),
  fc.array(fc.array(fc.tuple(fc.nat({ max: 14 }), fc.integer({ min: -15, max: 15 })), { maxLength: 6 }), {
    minLength: 2,
    maxLength: 4,
  }),
);

function trueCounts(cells: readonly number[]): TrueCounts {
  return new Map(
    AREAS.map((area, at) => [
      area,
      new Map(GROUPS.map((group, place) => [group, cells[at * GROUPS.length + place]!] as const)),
    ]),
  );
}

describe('what can be worked out of several versions', () => {
  it('is never about fewer than a group', () => {
    fc.assert(
      fc.property(histories, ([first, changes]) => {
        const versions: PublishedTable[] = [publishTable(trueCounts(first), [])];
        let cells = first;
        for (const change of changes) {
          const next = [...cells];
          for (const [at, by] of change) next[at] = Math.max(0, next[at]! + by);
          cells = next;
          versions.push(publishTable(trueCounts(cells), versions));
        }
        expect(isolated(versions)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('shows nobody who comes, and nobody who goes, over three versions', () => {
    const person = fc.tuple(fc.constantFrom(...AREAS), fc.constantFrom(...GROUPS));
    fc.assert(
      fc.property(counts(60), person, person, (first, [area, group], [otherArea, otherGroup]) => {
        const at = AREAS.indexOf(area) * GROUPS.length + GROUPS.indexOf(group);
        const other = AREAS.indexOf(otherArea) * GROUPS.length + GROUPS.indexOf(otherGroup);
        const came = first.map((count, place) => (place === at ? count + 1 : count));
        const moved = came.map((count, place) => (place === other ? count + 1 : place === at ? count - 1 : count));
        const versions: PublishedTable[] = [];
        for (const cells of [first, came, moved]) versions.push(publishTable(trueCounts(cells), versions));
        // One person changes no figure: what is shown of the later versions differs in whole groups or not at all.
        expect(isolated(versions)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is what was counted, in a first version', () => {
    fc.assert(
      fc.property(counts(200), (first) => {
        const truth = trueCounts(first);
        for (const [area, { total, cells }] of publishTable(truth, []).blocks) {
          expect(total).toBe(sumOf(truth.get(area)!.values()));
          for (const [group, count] of cells) expect(count).toBe(truth.get(area)!.get(group));
        }
      }),
      { numRuns: 300 },
    );
  });
});
