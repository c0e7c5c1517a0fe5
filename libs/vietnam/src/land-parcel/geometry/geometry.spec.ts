import * as fc from 'fast-check';
import { decodeGeohash, metresBetween } from '../geohash';
import { proj4Project, proj4Reproject } from '../proj4-reproject';
import { vn2000Definition } from '../vn2000';
import { VN2000_ZONES, vn2000ZoneOfCrs } from '../vn2000-zones';
import { innerPoint } from './inner-point';
import { outlineOverlap } from './outline-overlap';
import { parseGeometry, type ParcelOutline } from './parse-geometry';
import { isInside, MILLIMETRES_PER_METRE, polygonArea, type PlanePolygon } from './plane';

type Ring = readonly (readonly number[])[];
const [EAST, NORTH] = [603_000, 1_191_000];
const inZone = (crs: unknown, ...rings: Ring[]) => ({
  type: 'Polygon',
  crs,
  coordinates: rings.map((ring) => ring.map(([x = 0, y = 0]) => [EAST + x, NORTH + y])),
});
const cadastral = (...rings: Ring[]) => inZone('EPSG:9210', ...rings);
const rectangle = (x: number, y: number, width: number, height: number): Ring => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];
const SQUARE = rectangle(0, 0, 20, 20);
const outline = (raw: unknown): ParcelOutline => {
  const { value, findings } = parseGeometry(raw);
  if (value === undefined) throw new Error(findings.map(({ code }) => code).join());
  return value;
};
const codes = (raw: unknown): string[] => parseGeometry(raw).findings.map(({ code }) => code);

describe('geometry of a parcel', () => {
  it.each([
    ['a square', cadastral(SQUARE), 400, []],
    [
      'a square in the form of GeoJSON 2008',
      inZone({ type: 'name', properties: { name: 'EPSG:9210' } }, SQUARE),
      400,
      [],
    ],
    ['a square with a hole', cadastral(SQUARE, [...rectangle(5, 5, 10, 10)].reverse()), 300, []],
    ['clockwise', cadastral([...SQUARE].reverse()), 400, ['GEOMETRY_WINDING']],
    ['an open ring', cadastral(SQUARE.slice(0, 4)), 400, ['GEOMETRY_RING_OPEN']],
    [
      'a bow tie',
      cadastral([
        [0, 0],
        [20, 20],
        [20, 0],
        [0, 20],
        [0, 0],
      ]),
      200,
      ['GEOMETRY_CROSSES_ITSELF'],
    ],
    [
      'an eight through one corner',
      cadastral([
        [0, 0],
        [10, 10],
        [20, 0],
        [20, 20],
        [10, 10],
        [0, 20],
        [0, 0],
      ]),
      200,
      ['GEOMETRY_CROSSES_ITSELF'],
    ],
    [
      'a spike',
      cadastral([
        [0, 0],
        [20, 0],
        [40, 0],
        [20, 0],
        [20, 20],
        [0, 20],
        [0, 0],
      ]),
      400,
      ['GEOMETRY_CROSSES_ITSELF'],
    ],
    ['a hole outside', cadastral(SQUARE, [...rectangle(30, 0, 5, 5)].reverse()), 400, ['GEOMETRY_CROSSES_ITSELF']],
    [
      'repeated corners',
      cadastral([
        [0, 0],
        [0, 0],
        [20, 0],
        [20, 20],
        [20, 20],
        [0, 20],
        [0, 0],
      ]),
      400,
      [],
    ],
    ['a feature', { type: 'Feature', geometry: cadastral(SQUARE), properties: null }, 400, []],
    ['heights', cadastral(SQUARE.map((point) => [...point, 3])), 400, []],
  ])('%s', (_, raw, squareMetres, expected) => {
    const parsed = parseGeometry(raw);
    expect(parsed.value?.squareMetres).toBeCloseTo(squareMetres, 1);
    expect(codes(raw)).toEqual(expected);
  });

  it.each([
    ['text', 'POLYGON((…))', 'GEOMETRY_FORM'],
    ['a line', { type: 'LineString', coordinates: SQUARE }, 'GEOMETRY_FORM'],
    ['no rings', { type: 'Polygon', coordinates: [] }, 'GEOMETRY_FORM'],
    ['a text among the numbers', { type: 'Polygon', coordinates: [[['a', 1]]] }, 'GEOMETRY_FORM'],
    ['a feature in a feature', { type: 'Feature', geometry: { type: 'Feature' } }, 'GEOMETRY_FORM'],
    ['an unknown system', inZone('EPSG:3857', SQUARE), 'GEOMETRY_SYSTEM'],
    ['metres without a system', inZone(undefined, SQUARE), 'COORDINATE_OUTSIDE'],
    [
      'degrees under a system of metres',
      {
        ...inZone('EPSG:9210'),
        coordinates: [
          [
            [106, 10],
            [107, 11],
          ],
        ],
      },
      'COORDINATE_OUTSIDE',
    ],
    [
      'mixed axes',
      {
        ...cadastral(),
        coordinates: [
          [
            [EAST, NORTH],
            [NORTH, EAST],
            [EAST + 9, NORTH],
          ],
        ],
      },
      'COORDINATE_OUTSIDE',
    ],
    ['one corner', cadastral([[0, 0]]), 'GEOMETRY_NO_AREA'],
    [
      'a line there and back',
      cadastral([
        [0, 0],
        [10, 10],
        [20, 20],
        [0, 0],
      ]),
      'GEOMETRY_NO_AREA',
    ],
    ['a province', cadastral(rectangle(0, 0, 61_000, 10)), 'GEOMETRY_TOO_LARGE'],
    ['10,001 points', cadastral(Array.from({ length: 10_001 }, (_, at) => [at, at % 2])), 'GEOMETRY_TOO_LARGE'],
    ['another country', { type: 'Point', coordinates: [2.35, 48.85] }, 'COORDINATE_OUTSIDE'],
  ])('%s has no value', (_, raw, code) => {
    expect(parseGeometry(raw).value).toBeUndefined();
    expect(codes(raw)).toEqual([code]);
  });

  it.each([
    [
      'plane coordinates, X = northing first',
      cadastral(SQUARE.map(([x = 0, y = 0]) => [y + NORTH - EAST, x + EAST - NORTH])),
    ],
    ['degrees, latitude first', inDegrees([EAST, NORTH], true)],
  ])('%s are read and noted', (_, raw) => {
    expect(codes(raw)).toContain('COORDINATE_AXES_SWAPPED');
    const { latitude, longitude } = outline(raw).characteristicPoint;
    expect(metresBetween({ latitude, longitude }, outline(cadastral(SQUARE)).characteristicPoint)).toBeLessThan(0.1);
  });

  it('is the same parcel in degrees, in its zone, in UTM and in the next zone', () => {
    const here = outline(cadastral(SQUARE));
    const toUtm = (pair: readonly number[]) =>
      proj4Project(
        vn2000Definition({ meridian: 105 }).replace('0.9999', '0.9996'),
        degreesOf([pair[0] ?? 0, pair[1] ?? 0]),
      );
    const utm = {
      type: 'Polygon',
      crs: 'EPSG:3405',
      coordinates: [SQUARE.map(([x = 0, y = 0]) => toUtm([EAST + x, NORTH + y]))],
    };
    for (const other of [outline(inDegrees([EAST, NORTH])), outline(utm)]) {
      expect(metresBetween(other.characteristicPoint, here.characteristicPoint)).toBeLessThan(0.1);
      expect(outlineOverlap(here, other)?.ratio).toBeGreaterThan(0.9995);
      expect(other.squareMetres).toBeCloseTo(400, 0);
    }
  });

  it('a point has a position and no area', () => {
    const [longitude, latitude] = degreesOf([EAST, NORTH]);
    const point = outline({ type: 'Point', coordinates: [longitude, latitude] });
    expect(point).toMatchObject({ polygons: [], characteristicPoint: { latitude: expect.closeTo(latitude, 7) } });
    expect(point.squareMetres).toBeUndefined();
    expect(outlineOverlap(point, point)).toBeUndefined();
  });

  it('parts count together, and what they share once', () => {
    const parts = (...rings: Ring[]) => ({
      ...cadastral(),
      type: 'MultiPolygon',
      coordinates: rings.map((ring) => cadastral(ring).coordinates),
    });
    expect(outline(parts(SQUARE, rectangle(40, 0, 10, 10))).squareMetres).toBeCloseTo(500, 3);
    expect(outline(parts(SQUARE, rectangle(10, 0, 20, 20))).squareMetres).toBeCloseTo(600, 3);
  });

  it('gives the GeoHash of the characteristic point', () => {
    const { geohash, characteristicPoint } = outline(cadastral(SQUARE));
    expect(geohash).toMatch(/^w3gv[0-9b-hjkmnp-z]{8}$/);
    expect(metresBetween(decodeGeohash(geohash) ?? { latitude: 0, longitude: 0 }, characteristicPoint)).toBeLessThan(
      0.03,
    );
  });
});

function degreesOf(pair: readonly [number, number]): readonly [number, number] {
  return proj4Reproject(vn2000Definition(vn2000ZoneOfCrs('EPSG:9210') ?? VN2000_ZONES[0]!), pair);
}

function inDegrees([x, y]: readonly [number, number], swapped = false) {
  const ring = SQUARE.map(([dx = 0, dy = 0]) => [...degreesOf([x + dx, y + dy])]);
  return { type: 'Polygon', coordinates: [swapped ? ring.map((pair) => pair.reverse()) : ring] };
}

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

/** Corners around a middle in order of their direction: never crosses itself. */
const starShaped = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 2_000, max: 40_000 })), {
    minLength: 5,
    maxLength: 24,
  })
  .map((corners) => new Map(corners))
  .filter((corners) => corners.size >= 5 && widestGap([...corners.keys()]) < 170)
  .map((corners): PlanePolygon => [
    [...corners]
      .sort(([a], [b]) => a - b)
      .map(
        ([angle, reach]) =>
          [
            Math.round(Math.cos((angle * Math.PI) / 180) * reach),
            Math.round(Math.sin((angle * Math.PI) / 180) * reach),
          ] as const,
      ),
  ]);

function widestGap(angles: number[]): number {
  const sorted = angles.sort((a, b) => a - b);
  return Math.max(...sorted.map((angle, at) => ((sorted[(at + 1) % sorted.length] ?? 0) - angle + 360) % 360));
}

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

describe('overlap of two parcels', () => {
  const box = fc.record({
    x: fc.integer({ min: -30, max: 30 }),
    y: fc.integer({ min: -30, max: 30 }),
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
  });
  const boxOutline = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
    outline(cadastral(rectangle(x, y, width, height)));

  it('of rectangles is what geometry says, in either order', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const width = Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x));
        const height = Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
        const union = a.width * a.height + b.width * b.height - width * height;
        expect(outlineOverlap(boxOutline(a), boxOutline(b))?.ratio).toBeCloseTo((width * height) / union, 6);
        expect(outlineOverlap(boxOutline(b), boxOutline(a))?.intersectionSquareMetres).toBeCloseTo(width * height, 3);
      }),
    );
  });

  it('of a parcel with itself is whole, and with its parts after a split adds up', () => {
    fc.assert(
      fc.property(starShaped, fc.integer({ min: -1_500, max: 1_500 }), (polygon, cut) => {
        const whole = outlineOf(polygon);
        expect(outlineOverlap(whole, whole)?.ratio).toBeCloseTo(1, 6);
        const halves = [rectangle(-41, -41, 41 + cut / 1000, 82), rectangle(cut / 1000, -41, 41 - cut / 1000, 82)].map(
          (ring) => outlineOverlap(whole, outline(cadastral(ring)))?.intersectionSquareMetres ?? NaN,
        );
        expect((halves[0] ?? NaN) + (halves[1] ?? NaN)).toBeCloseTo(polygonArea(polygon), 1);
      }),
      { numRuns: 50 },
    );
  });

  it('is total: any geometry, tangled or not, gives a share from 0 to 1 or none', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    const tangle = fc.array(fc.array(corner, { minLength: 3, maxLength: 9 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(tangle, tangle, (left, right) => {
        const [a, b] = [parseGeometry(cadastral(...left)).value, parseGeometry(cadastral(...right)).value];
        fc.pre(a !== undefined && b !== undefined);
        const overlap = a && b && outlineOverlap(a, b);
        if (overlap !== undefined) {
          expect(overlap.ratio).toBeGreaterThanOrEqual(0);
          expect(overlap.ratio).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is not tried where it would take too long', () => {
    const comb = (turned: boolean): Ring => {
      const teeth = Array.from({ length: 200 }, (_, at) => [
        [at, 0],
        [at + 0.4, 250],
        [at + 0.5, 250],
        [at + 0.9, 0],
      ]).flat();
      const ring = [...teeth, [200, -1], [0, -1], [0, 0]];
      return turned ? ring.map(([x = 0, y = 0]) => [y, x]) : ring;
    };
    const [upright, lying] = [outline(cadastral(comb(false))), outline(cadastral(comb(true)))];
    expect(outlineOverlap(upright, lying)).toBeUndefined();
  });
});

function outlineOf(polygon: PlanePolygon): ParcelOutline {
  return outline(
    cadastral(...polygon.map((ring) => [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x / 1000, y / 1000]))),
  );
}

describe('any input', () => {
  it('is read without an error, with a value or a reason', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: 102, max: 118 }), fc.double({ min: 8, max: 22 }));
    const nested = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 5 }, number, fc.array(tie('node'), { maxLength: 6 })),
    })).node;
    const geometry = fc.record({
      type: fc.constantFrom('Point', 'Polygon', 'MultiPolygon', 'Feature', 'LineString'),
      coordinates: nested,
      crs: fc.constantFrom(undefined, 'EPSG:9210', 'EPSG:4756', 'EPSG:3405', 'x'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), geometry), (raw) => {
        const { value, findings } = parseGeometry(raw);
        if (value === undefined) expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
        else expect(findings.every(({ severity }) => severity !== 'error')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
