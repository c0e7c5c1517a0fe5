import * as fc from 'fast-check';
import { encodeGeohash, metresBetween } from './parcel-codes/geohash';
import { proj4Project, proj4Reproject } from './proj4-reproject';
import { nearestVn2000Zone, parseReferenceSystem } from './reference-system';
import { VN2000_TO_WGS84, vn2000Definition, vn2000ToWgs84 } from './vn2000';
import { readVn2000Point } from './which-axis-is-north';
import { VN2000_ZONES, vn2000ZoneOfCrs, vn2000ZoneOfProvince } from './vn2000-zones';

const ZONE = vn2000ZoneOfCrs('EPSG:9210') ?? VN2000_ZONES[0]!;
const codes = (parsed: { findings: readonly { code: string }[] }): string[] => parsed.findings.map(({ code }) => code);

describe('zones of cadastral maps', () => {
  it.each([
    [9205, 103],
    [9206, 104],
    [9207, 104.5],
    [9208, 104.75],
    [5897, 105],
    [9209, 105.5],
    [9210, 105.75],
    [9211, 106],
    [9212, 106.25],
    [9213, 106.5],
    [9214, 107],
    [9215, 107.25],
    [9216, 107.5],
    [5899, 107.75],
    [5898, 108],
    [9217, 108.25],
    [9218, 108.5],
  ])('EPSG:%i has its meridian at %f', (epsg, meridian) => {
    expect(vn2000ZoneOfCrs(`EPSG:${epsg}`)).toMatchObject({ epsg, meridian });
    expect(nearestVn2000Zone(meridian).epsg).toBe(epsg);
  });

  it('are seventeen, with every one of the 63 provinces once', () => {
    expect(VN2000_ZONES).toHaveLength(17);
    const provinces = VN2000_ZONES.flatMap((zone) => zone.provinces);
    expect([provinces.length, new Set(provinces).size]).toEqual([63, 63]);
  });

  it.each([
    ['79', 105.75],
    ['66', 108.5],
    ['40', 104.75],
    ['01', 105],
  ])('province %s maps in %f', (province, meridian) => {
    expect(vn2000ZoneOfProvince(province)?.meridian).toBe(meridian);
  });
});

describe('reference system of a geometry', () => {
  const named = (name: string) => ({ type: 'name', properties: { name } });

  it.each([
    ['EPSG:9208'],
    ['epsg:9208'],
    ['9208'],
    [9208],
    ['urn:ogc:def:crs:EPSG::9208'],
    ['http://www.opengis.net/def/crs/EPSG/0/9208'],
    [named('EPSG:9208')],
    [named('urn:ogc:def:crs:EPSG::9208')],
  ])('%j is VN-2000 at 104°45′', (crs) => {
    expect(parseReferenceSystem(crs)).toMatchObject({ name: 'EPSG:9208', unit: 'metre', zone: { meridian: 104.75 } });
  });

  it.each([[undefined], [null], ['EPSG:4326'], ['OGC:CRS84'], [named('urn:ogc:def:crs:OGC:1.3:CRS84')]])(
    '%j is WGS 84',
    (crs) => expect(parseReferenceSystem(crs)).toEqual({ name: 'WGS 84', unit: 'degree' }),
  );

  it.each([
    ['EPSG:3405', '+lon_0=105 +k=0.9996'],
    ['EPSG:3406', '+lon_0=111 +k=0.9996'],
    ['EPSG:5896', '+lon_0=102 +k=0.9999'],
    ['EPSG:4756', '+proj=longlat'],
  ])('%s is known besides the zones', (crs, part) => {
    expect(parseReferenceSystem(crs)?.definition).toContain(part);
    expect(parseReferenceSystem(crs)?.definition).toContain(VN2000_TO_WGS84);
  });

  it.each([
    ['EPSG:3857'],
    ['EPSG:19208'],
    ['VN-2000'],
    [{}],
    [named('')],
    [true],
    [[]],
    [{ type: 'link', properties: null }],
  ])('%j is not guessed', (crs) => expect(parseReferenceSystem(crs)).toBeUndefined());

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (crs) => parseReferenceSystem(crs)?.name !== ''));
  });
});

describe('VN-2000 to WGS 84', () => {
  const POINT = [603_480.79, 1_191_454.566] as const;
  const at = (shift: string) => {
    const definition = vn2000Definition(ZONE).replace(VN2000_TO_WGS84, shift);
    const [longitude, latitude] = proj4Reproject(definition, POINT);
    return { latitude, longitude };
  };
  const NATIONAL = at(VN2000_TO_WGS84);
  /** EPSG "VN-2000 to WGS 84 (1)", made for oil surveys off the Mekong delta; libraries pick it there on their own. */
  const OIL_SURVEY = '-192.873,-39.382,-111.202,-0.00205,-0.0005,0.00335,0.0188';
  const UNSIGNED = '-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278';

  it.each([
    ['the national parameters', VN2000_TO_WGS84, 'w3gv7cp477mz', 0.8],
    ['the set that libraries pick', OIL_SURVEY, 'w3gv7cp47ee1', 0],
    ['the national set with its signs copied', UNSIGNED, 'w3gv7cp4774k', 1.33],
  ])('by %s: another parcel code', (_, shift, geohash, metres) => {
    expect(encodeGeohash(at(shift))).toBe(geohash);
    expect(Math.abs(metresBetween(at(shift), at(OIL_SURVEY)) - metres)).toBeLessThan(0.01);
  });

  it('without a datum shift a point is some 227 m off', () => {
    expect(metresBetween(at('0,0,0,0,0,0,0'), at(OIL_SURVEY))).toBeCloseTo(227, -0.5);
  });

  it('agrees with PROJ 9, EPSG operation 6960, to a tenth of a millimetre', () => {
    const { value, findings } = vn2000ToWgs84(600_997, 1_189_964, ZONE);
    expect(value?.longitude).toBeCloseTo(106.6752424711, 9);
    expect(value?.latitude).toBeCloseTo(10.7590931419, 9);
    expect(findings).toEqual([]);
  });

  it('reads X = northing, Y = easting as Vietnamese documents print them, and notes it', () => {
    const swapped = vn2000ToWgs84(POINT[1], POINT[0], ZONE);
    expect(swapped.value).toEqual(NATIONAL);
    expect(codes(swapped)).toEqual(['COORDINATE_AXES_SWAPPED']);
  });

  it.each([
    [600_997, 1_189_964, { easting: 600_997, northing: 1_189_964, axesSwapped: false }],
    [1_189_964, 600_997, { easting: 600_997, northing: 1_189_964, axesSwapped: true }],
    [106.6, 10.7, undefined],
    [NaN, Infinity, undefined],
  ])('(%f, %f) is read as %j', (first, second, expected) => {
    expect(readVn2000Point(first, second)).toEqual(expected);
  });

  it('has no value outside Viet Nam', () => {
    expect(codes(vn2000ToWgs84(1, 2, ZONE))).toEqual(['COORDINATE_OUTSIDE']);
    expect(codes(vn2000ToWgs84(200_001, 900_000, VN2000_ZONES[0]!))).toEqual(['COORDINATE_OUTSIDE']);
  });

  it('comes back within two millimetres, in every zone and axis order', () => {
    const point = fc.record({
      latitude: fc.double({ min: 8.2, max: 23.4, noNaN: true }),
      offset: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      zone: fc.constantFrom(...VN2000_ZONES),
      swap: fc.boolean(),
    });
    fc.assert(
      fc.property(point, ({ latitude, offset, zone, swap }) => {
        const there = { latitude, longitude: Math.max(102.1, zone.meridian + offset) };
        const [easting, northing] = proj4Project(vn2000Definition(zone), [there.longitude, there.latitude]);
        const pair = swap ? ([northing, easting] as const) : ([easting, northing] as const);
        const back = vn2000ToWgs84(pair[0], pair[1], zone).value;
        expect(metresBetween(back ?? { latitude: 0, longitude: 0 }, there)).toBeLessThan(0.002);
      }),
    );
  });
});
