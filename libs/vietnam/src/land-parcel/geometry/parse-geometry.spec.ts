import { decodeGeohash, metresBetween } from '../parcel-codes/geohash';
import { proj4Project, proj4Reproject } from '../proj4-reproject';
import { vn2000Definition } from '../vn2000';
import { VN2000_ZONES, vn2000ZoneOfCrs } from '../vn2000-zones';
import {
  cadastral,
  codes,
  EAST,
  inZone,
  NORTH,
  outline,
  rectangle,
  type Ring,
  SQUARE,
} from './__tests__/parcel-shapes';
import { outlineOverlap } from './outline-overlap';
import { parseGeometry } from './parse-geometry';
import { onlyGeometry } from './only-geometry';

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

const POINT = { type: 'Point', coordinates: [105.8, 21] };
const FEATURE = { type: 'Feature', geometry: POINT };

describe('the one thing that a collection holds', () => {
  it.each([
    ['a feature collection', { type: 'FeatureCollection', features: [FEATURE] }, FEATURE],
    ['a geometry collection', { type: 'GeometryCollection', geometries: [POINT] }, POINT],
    [
      'a system of coordinates that the collection states',
      { type: 'FeatureCollection', crs: 'EPSG:9210', features: [FEATURE] },
      { ...FEATURE, crs: 'EPSG:9210' },
    ],
    [
      'one that the thing states itself',
      { type: 'FeatureCollection', crs: 'EPSG:4326', features: [{ ...FEATURE, crs: 'EPSG:9210' }] },
      { ...FEATURE, crs: 'EPSG:9210' },
    ],
  ])('is taken out: %s', (_, raw, only) => {
    expect(onlyGeometry(raw)).toEqual(only);
  });

  it.each([
    POINT,
    { type: 'FeatureCollection', features: [FEATURE, FEATURE] },
    { type: 'FeatureCollection', features: [] },
    { type: 'GeometryCollection', geometries: [null] },
    { type: 'FeatureCollection' },
    null,
    'POINT (105.8 21)',
  ])('is not there in %j', (raw) => {
    expect(onlyGeometry(raw)).toBe(raw);
  });
});
