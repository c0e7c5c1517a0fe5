import { encodeGeohash, vn2000ToWgs84, VN2000_ZONES } from '@sogoc/vietnam';
import { blockingKeysOf, scorePair, type MatchRecord } from '@sogoc/matching';

import { compileEntity } from '../../declaration/compile-entity';
import { POSITION_GRADES, positionComparator } from './position-agreement';
import { landParcel } from '../land-parcel.declaration';
import { MOST_PACKED_CORNERS } from './packed-outline';

type Pair = readonly [number, number];
const EAST = 603_480;
const NORTH = 1_191_454;
const zone = VN2000_ZONES.find(({ epsg }) => epsg === 9210);
const { model } = compileEntity(landParcel);

/** A town house: `width` metres along the street, `depth` away from it. */
const house = (east: number, north: number, width: number, depth: number): readonly Pair[] => [
  [EAST + east, NORTH + north],
  [EAST + east + width, NORTH + north],
  [EAST + east + width, NORTH + north + depth],
  [EAST + east, NORTH + north + depth],
  [EAST + east, NORTH + north],
];
const inZone = (ring: readonly Pair[]) => ({ type: 'Polygon', coordinates: [ring], crs: 'EPSG:9210' });
const inDegrees = (ring: readonly Pair[]) => ({ type: 'Polygon', coordinates: [ring.map(toDegrees)] });

function toDegrees([east, north]: Pair): Pair {
  const { value } = zone === undefined ? {} : vn2000ToWgs84(east, north, zone);
  return [value?.longitude ?? NaN, value?.latitude ?? NaN];
}

function recordOf(recordNumber: number, attributes: Record<string, unknown>): MatchRecord {
  const { features } = landParcel.standardise(attributes, { observedAt: '2026-06-30T00:00:00Z', habits: {} });
  return { recordNumber, identity: { source: 'map', recordKey: String(recordNumber) }, features };
}
const gradeOf = (left: unknown, right: unknown): number => {
  const [from = 0, to = 0] = [left, right].map((geometry) => recordOf(1, { geometry }).features.position);
  expect(positionComparator(to, from)).toBe(positionComparator(from, to));
  return positionComparator(from, to);
};

describe('comparing the outlines of two parcels', () => {
  const HOUSE = house(0, 0, 4, 15);

  it.each([
    ['one outline in two reference systems', inDegrees(HOUSE), 'samePoint'],
    ['a survey that is some decimetres off', inDegrees(house(0.1, 0.1, 4, 15)), 'sameOutline'],
    ['a house drawn a metre beside its place', inZone(house(1, 0, 4, 15)), 'withinTwoMetres'],
    ['a house that was lengthened by the yard behind', inZone(house(0, -6, 4, 21)), 'mostOfOutline'],
    ['the house next door, whose middle is four metres away', inZone(house(4, 0, 4, 15)), 'far'],
    ['the house opposite', inDegrees(house(0, 30, 4, 15)), 'far'],
  ] as const)('grades %s', (_, other, grade) => {
    expect(gradeOf(inZone(HOUSE), other)).toBe(POSITION_GRADES[grade]);
  });

  it('tells strips beside each other apart whose middles no datum shift brings so far', () => {
    const strip = inZone(house(0, 0, 1.5, 11));
    expect(gradeOf(strip, inZone(house(1.5, 0, 1.5, 11)))).toBe(POSITION_GRADES.far);
    expect(gradeOf(strip, inZone(house(1.3, 0, 1.5, 11)))).toBe(POSITION_GRADES.withinTwoMetres);
  });

  it('goes by distance where a side is a point', () => {
    const [longitude, latitude] = toDegrees([EAST + 2 + 4, NORTH + 7.5]);
    const point = { type: 'Point', coordinates: [longitude, latitude] };
    expect(gradeOf(inZone(HOUSE), point)).toBe(POSITION_GRADES.withinFiveMetres);
  });

  it('keeps no outline of more corners than a feature should have', () => {
    const round = Array.from({ length: MOST_PACKED_CORNERS + 1 }, (_, i): Pair => {
      const angle = (2 * Math.PI * i) / (MOST_PACKED_CORNERS + 1);
      return [EAST + 30 * Math.cos(angle), NORTH + 30 * Math.sin(angle)];
    });
    expect(recordOf(1, { geometry: inZone(round) }).features.position).toHaveLength(2);
    expect(recordOf(1, { geometry: inZone(round.slice(1)) }).features.position).toHaveLength(
      3 + 2 * MOST_PACKED_CORNERS,
    );
  });

  it('joins two maps of one parcel that have nothing but their outlines, and not two neighbours', () => {
    const here = recordOf(1, { geometry: inZone(HOUSE) });
    const same = recordOf(2, { geometry: inDegrees(HOUSE) });
    const next = recordOf(3, { geometry: inDegrees(house(4, 0, 4, 15)) });
    const keys = blockingKeysOf('land-parcel', landParcel.blockingKeys, here.features);
    expect(
      blockingKeysOf('land-parcel', landParcel.blockingKeys, same.features).some((key) => keys.includes(key)),
    ).toBe(true);
    expect(scorePair(model, here, same).class).toBe('match');
    expect(scorePair(model, here, next).class).toBe('none');
  });

  it('brings VN-2000 together with the registered code of its point', () => {
    const position = zone === undefined ? undefined : vn2000ToWgs84(EAST + 2, NORTH + 7.5, zone).value;
    const coded = recordOf(1, { parcelCode: position === undefined ? '' : encodeGeohash(position), area: 60 });
    const drawn = recordOf(2, { geometry: inZone(HOUSE) });
    const keys = blockingKeysOf('land-parcel', landParcel.blockingKeys, coded.features);
    expect(
      blockingKeysOf('land-parcel', landParcel.blockingKeys, drawn.features).some((key) => keys.includes(key)),
    ).toBe(true);
    expect(scorePair(model, coded, drawn).class).toBe('match');
  });
});
