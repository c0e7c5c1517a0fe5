import * as fc from 'fast-check';
import { rectangle, type Ring, SQUARE, starShaped } from './__tests__/parcel-shapes';
import { innerPoint } from './inner-point';
import { isInside, MILLIMETRES_PER_METRE, type PlanePolygon } from './plane';

describe('characteristic point', () => {
  const plane = (...rings: Ring[]): PlanePolygon =>
    rings.map((ring) =>
      ring.slice(0, -1).map(([x = 0, y = 0]) => [x * MILLIMETRES_PER_METRE, y * MILLIMETRES_PER_METRE] as const),
    );

  it.each([
    ['a square', plane(SQUARE), [10, 10], 0.01],
    [
      'an L: in its thick corner, not at its centre of gravity',
      plane([
        [0, 0],
        [100, 0],
        [100, 10],
        [20, 10],
        [20, 80],
        [0, 80],
        [0, 0],
      ]),
      [10, 10],
      4,
    ],
    [
      'a square with a hole in its middle',
      plane([...rectangle(0, 0, 30, 30)], rectangle(10, 10, 10, 10)),
      [15, 15],
      16,
    ],
  ])('of %s', (_, polygon, [x = 0, y = 0], metres) => {
    const [east, north] = innerPoint(polygon);
    expect(Math.hypot(east / 1000 - x, north / 1000 - y)).toBeLessThan(metres);
    expect(isInside(polygon, [east, north])).toBe(true);
  });

  it('lies inside, and about as deep as the deepest of a fine grid', () => {
    fc.assert(
      fc.property(starShaped, (polygon) => {
        const found = innerPoint(polygon);
        expect(isInside(polygon, found)).toBe(true);
        const deepest = Math.max(...gridOver(polygon).map((point) => depth(polygon, point)));
        expect(depth(polygon, found)).toBeGreaterThan(Math.min(deepest - 101, deepest * 0.979));
      }),
      { numRuns: 50 },
    );
  });

  it('is found in bounded time for slivers and for thousands of corners', () => {
    const sliver = plane([
      [0, 0],
      [50_000, 0.001],
      [50_000, 0.003],
      [0, 0.002],
      [0, 0],
    ]);
    const round = plane(
      Array.from({ length: 9_001 }, (_, at) => [
        Math.cos((at * Math.PI) / 4500) * 90,
        Math.sin((at * Math.PI) / 4500) * 90,
      ]),
    );
    for (const polygon of [sliver, round]) expect(innerPoint(polygon).every(Number.isFinite)).toBe(true);
    expect(isInside(round, innerPoint(round))).toBe(true);
  });
});

function gridOver(polygon: PlanePolygon): (readonly [number, number])[] {
  const steps = Array.from({ length: 41 }, (_, at) => (at - 20) * 2_000);
  return steps.flatMap((x) => steps.map((y) => [x, y] as const)).filter((point) => isInside(polygon, point));
}

function depth(polygon: PlanePolygon, [x, y]: readonly [number, number]): number {
  const sides = polygon.flatMap((ring) =>
    ring.map((from, at) => [from, ring[(at + 1) % ring.length] ?? from] as const),
  );
  return Math.min(
    ...sides.map(([[ax, ay], [bx, by]]) => {
      const [dx, dy] = [bx - ax, by - ay];
      const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
      return Math.hypot(ax + along * dx - x, ay + along * dy - y);
    }),
  );
}
