import fc from 'fast-check';
import { metresBetween, vn2000ToWgs84, VN2000_ZONES } from '@sogoc/vietnam';
import { standardiseLandParcel } from '../standardise-land-parcel';

const standardise = (attributes: Record<string, unknown>) =>
  standardiseLandParcel(attributes, { observedAt: '2026-06-30T08:00:00Z', habits: {} });
const codesOf = (attributes: Record<string, unknown>): string[] =>
  standardise(attributes).findings.map(({ code }) => code);

type Pair = readonly [number, number];
const EAST = 603_480;
const NORTH = 1_191_454;
/** 20 m × 10 m of EPSG:9210, counter-clockwise. */
const RING: readonly Pair[] = [
  [EAST, NORTH],
  [EAST + 20, NORTH],
  [EAST + 20, NORTH + 10],
  [EAST, NORTH + 10],
  [EAST, NORTH],
];
const outlined = (ring: readonly Pair[], crs: unknown = 'EPSG:9210'): Record<string, unknown> => ({
  geometry: { type: 'Polygon', coordinates: [ring], crs },
});
const CANONICAL = { geometry: { type: 'Polygon', coordinates: [RING], crs: 'EPSG:9210' } };

const zone = VN2000_ZONES.find(({ epsg }) => epsg === 9210);
const inDegrees = ([east, north]: Pair): Pair => {
  const { value } = zone === undefined ? {} : vn2000ToWgs84(east, north, zone);
  return [value?.longitude ?? NaN, value?.latitude ?? NaN];
};

describe('reading the geometry of a parcel', () => {
  it.each([
    ['a name', 'EPSG:9210'],
    ['a URN', 'urn:ogc:def:crs:EPSG::9210'],
    ['the object of GeoJSON 2008', { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::9210' } }],
  ])('keeps VN-2000 in its own system, named by %s', (_, crs) => {
    const record = standardise(outlined(RING, crs));
    expect(record.attributes).toEqual(CANONICAL);
    expect(record.findings).toEqual([]);
    expect(record.features.area).toBe(200);
  });

  it.each([
    ['northing first', RING.map(([east, north]): Pair => [north, east]), 'COORDINATE_AXES_SWAPPED'],
    ['an open ring', RING.slice(0, 4), 'GEOMETRY_RING_OPEN'],
    ['heights', RING.map(([east, north]) => [east, north, 2.5] as unknown as Pair), undefined],
  ])('puts %s right', (_, ring, code) => {
    const record = standardise(outlined(ring));
    expect(record.attributes).toEqual(CANONICAL);
    expect(record.findings.map((finding) => finding.code)).toEqual(code === undefined ? [] : [code]);
  });

  it('winds rings as RFC 7946 says', () => {
    const record = standardise(outlined([...RING].reverse()));
    expect(record.attributes).toEqual(CANONICAL);
    expect(record.findings.map(({ code }) => code)).toEqual(['GEOMETRY_WINDING']);
  });

  it('takes the geometry out of a feature', () => {
    const { geometry } = outlined(RING);
    expect(standardise({ geometry: { type: 'Feature', properties: {}, geometry } }).attributes).toEqual(CANONICAL);
  });

  it('gives VN-2000 a position inside the outline', () => {
    const [latitude = 0, longitude = 0] = standardise(outlined(RING)).features.position as readonly number[];
    const [middleLongitude, middleLatitude] = inDegrees([EAST + 10, NORTH + 5]);
    const middle = { latitude: middleLatitude, longitude: middleLongitude };
    expect(metresBetween({ latitude, longitude }, middle)).toBeLessThan(5);
  });

  it('puts one parcel into the same cells in VN-2000 and in WGS 84', () => {
    const degrees = standardise({ geometry: { type: 'Polygon', coordinates: [RING.map(inDegrees)] } });
    expect(degrees.findings).toEqual([]);
    expect(degrees.features.cells).toEqual(standardise(outlined(RING)).features.cells);
  });

  it.each([
    ['an empty part', [[], [RING]], [[RING]]],
    ['a part of an empty ring', [[RING], [[]]], [[RING]]],
    ['a part that is null', [null, [RING]], [[RING]]],
    ['an empty hole', [[RING, []]], [[RING]]],
  ])('keeps the rest of a MultiPolygon with %s', (_, coordinates, rest) => {
    const record = standardise({ geometry: { type: 'MultiPolygon', coordinates, crs: 'EPSG:9210' } });
    expect(record.attributes.geometry).toEqual({ type: 'MultiPolygon', coordinates: rest, crs: 'EPSG:9210' });
    expect(record.findings.map(({ code }) => code)).toEqual(['GEOMETRY_PART_EMPTY']);
    expect(record.features.area).toBe(200);
  });

  it('has no geometry of nothing but empty parts', () => {
    expect(codesOf({ geometry: { type: 'MultiPolygon', coordinates: [[], [[]]] } })).toEqual(['GEOMETRY_FORM']);
  });

  describe('in Esri JSON', () => {
    const clockwise = [...RING].reverse();
    const hole: Pair[] = [
      [EAST + 5, NORTH + 2],
      [EAST + 8, NORTH + 2],
      [EAST + 8, NORTH + 5],
      [EAST + 5, NORTH + 5],
      [EAST + 5, NORTH + 2],
    ];
    const spatialReference = { wkid: 9210 };
    const esri = (geometry: unknown) => standardise({ geometry });

    it.each([
      ['a ring', { rings: [clockwise], spatialReference }],
      ['a feature', { attributes: { id: 1 }, geometry: { rings: [clockwise], spatialReference } }],
      ['an empty ring beside it', { rings: [clockwise, []], spatialReference: { wkid: 0, latestWkid: 9210 } }],
      ['a ring wound as GeoJSON winds it', { rings: [RING], spatialReference }],
    ])('takes %s as GeoJSON', (_, geometry) => {
      const record = esri(geometry);
      expect(record.attributes).toEqual(CANONICAL);
      expect(record.findings.map(({ code }) => code)).toEqual(['GEOMETRY_ESRI']);
    });

    it('gives holes to the outer ring around them, and keeps several parts', () => {
      const other = clockwise.map(([east, north]): Pair => [east + 100, north]);
      const { attributes, features } = esri({ rings: [hole, clockwise, other], spatialReference });
      const { type, coordinates } = attributes.geometry as { type: string; coordinates: unknown[][] };
      expect([type, coordinates.map((rings) => rings.length)]).toEqual(['MultiPolygon', [2, 1]]);
      expect(features.area).toBe(200 - 9 + 200);
    });

    it.each([
      ['a point', { x: 106.698, y: 10.7725, spatialReference: { wkid: 4326 } }, ['GEOMETRY_ESRI']],
      [
        'a system that is not known',
        { rings: [RING], spatialReference: { wkid: 102100 } },
        ['GEOMETRY_ESRI', 'GEOMETRY_SYSTEM'],
      ],
      ['rings of no numbers', { rings: [[['a', 'b']]] }, ['GEOMETRY_FORM']],
      ['no ring', { rings: [] }, ['GEOMETRY_ESRI', 'GEOMETRY_FORM']],
    ])('of %s: tells', (_, geometry, codes) => {
      expect(
        esri(geometry)
          .findings.map(({ code }) => code)
          .filter((code) => code !== 'UNKNOWN_ATTRIBUTE'),
      ).toEqual(codes);
    });
  });

  it.each([
    ['another area', { area: 260, ...outlined(RING) }, 'GEOMETRY_AREA_DISAGREES'],
    [
      'a code of a point outside',
      { parcelCode: 'w3gv7cp477mz', ...outlined(shifted(200)) },
      'PARCEL_CODE_FAR_FROM_GEOMETRY',
    ],
  ])('notes %s', (_, attributes, code) => {
    expect(codesOf(attributes)).toEqual([code]);
  });

  it('notes nothing where area and outline agree', () => {
    expect(codesOf({ area: 201.3, ...outlined(RING) })).toEqual([]);
  });

  it('leaves canonical geometries as they are, whatever their form was', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 8 }), fc.boolean(), (corners, swap) => {
        const ring = corners.map(([x, y]): Pair => (swap ? [NORTH + y, EAST + x] : [EAST + x, NORTH + y]));
        const once = standardise(outlined(ring));
        const twice = standardise(once.attributes);
        expect(twice.attributes).toEqual(once.attributes);
        expect(twice.features).toEqual(once.features);
      }),
    );
  });
});

function shifted(metres: number): readonly Pair[] {
  return RING.map(([east, north]) => [east + metres, north]);
}
