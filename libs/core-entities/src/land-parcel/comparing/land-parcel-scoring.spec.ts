import { encodeGeohash } from '@sogoc/vietnam';
import {
  blockingKeysOf,
  explainPair,
  resolveInMemory,
  scorePair,
  vetoesOf,
  type MatchRecord,
  type PairScore,
} from '@sogoc/matching';

import { compileEntity } from '../../declaration/compile-entity';
import { landParcel } from '../land-parcel.declaration';

const { model } = compileEntity(landParcel);
let next = 1;

const record = (attributes: Record<string, unknown>): MatchRecord => {
  const recordNumber = next++;
  const { features } = landParcel.standardise(attributes, { observedAt: '2026-06-30T00:00:00Z', habits: {} });
  return { recordNumber, identity: { source: 'land', recordKey: String(recordNumber) }, features };
};
const score = (left: Record<string, unknown>, right: Record<string, unknown>): PairScore =>
  scorePair(model, record(left), record(right));
const keysOf = (attributes: Record<string, unknown>): number[] =>
  blockingKeysOf('land-parcel', landParcel.blockingKeys, record(attributes).features);

const clustersOf = (...records: readonly Record<string, unknown>[]): readonly (readonly number[])[] =>
  resolveInMemory({
    entity: 'land-parcel',
    records: records.map(record),
    keyDeclarations: landParcel.blockingKeys,
    model,
  }).clusters;
const vetoes = (left: Record<string, unknown>, right: Record<string, unknown>): readonly string[] =>
  vetoesOf(model, record(left).features, record(right).features);

const METRE = 1 / 111_195;
const AT = { latitude: 10.7725, longitude: 106.698 };
const codeAt = (metresNorth: number): string => encodeGeohash({ ...AT, latitude: AT.latitude + metresNorth * METRE });

const PARCEL = {
  parcelCode: codeAt(0),
  communeCode: '26740',
  codeSet: 'NSO-2025-07',
  mapSeries: 'BĐĐC-2025',
  mapSheet: '7',
  parcelNumber: '12',
  area: 104.2,
  certificates: [{ serial: 'CU 123456' }],
  holders: [{ scheme: 'national-id', value: '001180000123', name: 'Nguyễn Thị Hoà' }],
};
const without = (...attributes: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(PARCEL).filter(([name]) => !attributes.includes(name)));

/** A square outline, its south-west corner so many metres north of a point; degrees. */
const outlineAt = (metresNorth: number, metres = 10): Record<string, unknown> => {
  const [west, south] = [AT.longitude, AT.latitude + metresNorth * METRE];
  const side = metres * METRE;
  const ring = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};

describe('scoring two records of land parcels', () => {
  it.each([
    ['all agrees', PARCEL],
    ['the code went through another datum shift', { ...PARCEL, parcelCode: codeAt(1.3) }],
    ['there is no code', without('parcelCode')],
    ['the certificate was exchanged', { ...PARCEL, certificates: [{ serial: 'AA 01695788' }] }],
    ['the holder changed', { ...PARCEL, holders: [{ name: 'Trần Văn Bình' }] }],
    [
      'it stands on the map of the old commune',
      { ...without('parcelCode', 'mapSeries'), codeSet: 'NSO-2025-01', mapSheet: '2' },
    ],
  ])('matches when %s', (_, other) => {
    expect(score(PARCEL, other).class).toBe('match');
  });

  it.each([
    [
      'the neighbour on the sheet',
      { ...PARCEL, parcelCode: codeAt(9), parcelNumber: '13', area: 98 },
      'other-number-on-sheet',
    ],
    [
      'its part after a split',
      { ...PARCEL, parcelCode: codeAt(1.5), parcelNumber: '41', area: 52.1, derivedFrom: [codeAt(0)] },
      'predecessor-of-other',
    ],
    ['a parcel with another registered point', { ...PARCEL, parcelCode: codeAt(30) }, 'other-parcel-code'],
  ])('never matches %s', (_, other, veto) => {
    const { class: found, vetoes } = score(PARCEL, other);
    expect(['conflict', 'none']).toContain(found);
    if (found === 'conflict') expect(vetoes).toContain(veto);
  });

  it('takes another number on the sheet for a slip when area and registered code are one', () => {
    expect(score(PARCEL, { ...PARCEL, parcelNumber: '13' })).toMatchObject({ class: 'match', vetoes: [] });
  });

  it('takes a neighbour of one holder and size for another parcel when neither says where it lies', () => {
    const plot = { ...without('parcelCode'), area: 100 };
    const neighbour = { ...plot, parcelNumber: '13', certificates: [{ serial: 'CU 123457' }] };
    expect(score(plot, neighbour).class).toBe('none');
    const deed = { communeCode: PARCEL.communeCode, codeSet: PARCEL.codeSet, area: 100, holders: PARCEL.holders };
    expect(clustersOf(plot, neighbour, deed)).toHaveLength(3);
  });

  it('asks when certificate, holder and an area measured to a tenth are one and the numbers on the sheet are not', () => {
    const other = { ...without('parcelCode'), parcelNumber: '13' };
    expect(score(without('parcelCode'), other)).toMatchObject({ class: 'conflict', vetoes: ['other-number-on-sheet'] });
  });

  it.each([
    ['the holder in other order of words', { name: 'Hoà Nguyễn Thị' }],
    ['the holder with words run together', { name: 'NGUYEN THIHOA' }],
  ])('matches what a tax office knows, holder, commune and area, with %s', (_, holder) => {
    const { communeCode, codeSet, area } = PARCEL;
    const tax = { communeCode, codeSet, area, holders: [holder] };
    const land = { ...PARCEL, holders: [{ name: 'Nguyễn Thị Hoà' }] };
    expect(score(land, tax).class).toBe('match');
    expect(keysOf(land).some((key) => keysOf(tax).includes(key))).toBe(true);
  });

  it('meets without a commune by sheet, number and holder', () => {
    const { mapSheet, parcelNumber, holders } = PARCEL;
    const bank = { mapSheet, parcelNumber, holders };
    expect(keysOf(PARCEL).some((key) => keysOf(bank).includes(key))).toBe(true);
  });

  it.each([
    ['a character of the code mistyped', codeAt(0).replace(/.$/, 'z')],
    ['the code of a point two metres away', codeAt(2)],
  ])('does not take for another place %s', (_, parcelCode) => {
    const other = { ...without('certificates'), parcelCode };
    expect(score(PARCEL, other).class).toBe('match');
  });

  it('asks when one code stands beside two numbers and areas', () => {
    const other = { ...without('certificates', 'holders'), parcelNumber: '13', area: 250 };
    expect(score(PARCEL, other)).toMatchObject({ class: 'conflict', vetoes: ['other-number-on-sheet'] });
  });

  it('does not match parts of one split', () => {
    const part = { ...without('parcelCode', 'parcelNumber', 'area'), derivedFrom: [codeAt(0)] };
    expect(
      score({ ...part, parcelNumber: '40', area: 50 }, { ...part, parcelNumber: '41', area: 54.2 }).class,
    ).not.toBe('match');
  });

  it('finds a parcel by its position when the codes differ by the datum shift', () => {
    const here = keysOf({ parcelCode: codeAt(0) });
    expect(keysOf({ parcelCode: codeAt(1.4) }).some((key) => here.includes(key))).toBe(true);
    expect(keysOf({ parcelCode: codeAt(300) }).some((key) => here.includes(key))).toBe(false);
  });
});

describe('what tells two parcels apart whatever else they say', () => {
  const DEVELOPER = {
    communeCode: '24502',
    codeSet: 'NSO-2025-07',
    area: 100,
    holders: [{ name: 'Công ty TNHH Đầu tư Ea Phê Xanh' }],
  };
  const flat = (number: string, area?: number): Record<string, unknown> => ({
    ...without('parcelCode', 'certificates', 'holders', 'area'),
    ...(area !== undefined && { area }),
    address: `${number}, Chung cư Lê Thành, Phường Bình Hưng Hòa, Thành phố Hồ Chí Minh`,
  });
  const OLD = { codeSet: 'NSO-2025-01', mapSheet: '2', parcelNumber: '12' };
  const pointAt = (metresNorth: number): Record<string, unknown> => ({
    type: 'Point',
    coordinates: [AT.longitude, AT.latitude + metresNorth * METRE],
  });

  it.each([
    ['a part of its size', 'other-size', { area: 104 }, { area: 61 }, true],
    ['a new survey', 'other-size', { area: 104 }, { area: 98 }, false],
    ['one code', 'other-size', { area: 104, parcelCode: codeAt(0) }, { area: 61, parcelCode: codeAt(0) }, false],
    [
      'one certificate and number, and an area with a slip',
      'other-size',
      { ...without('parcelCode') },
      { ...without('parcelCode'), area: 14.2 },
      false,
    ],
    [
      'one number, holder and hamlet, and an area with a slip',
      'other-size',
      { ...without('parcelCode', 'certificates'), address: 'Thôn Chùa, Xã Nhân Thắng' },
      { ...without('parcelCode', 'certificates'), address: 'Thôn Chùa, Xã Nhân Thắng', area: 14.2 },
      false,
    ],
    [
      'what one use of the other takes',
      'other-size',
      {
        area: 75,
        landUses: [
          { code: 'ODT', area: 60 },
          { code: 'CLN', area: 15 },
        ],
      },
      { area: 60, landUses: [{ code: 'ODT' }] },
      false,
    ],
    [
      "a holder's next lot",
      'other-lot-of-holder',
      without('parcelCode', 'certificates'),
      { ...without('parcelCode', 'certificates'), parcelNumber: '13' },
      true,
    ],
    [
      'another number under one certificate',
      'other-lot-of-holder',
      without('parcelCode'),
      { ...without('parcelCode'), parcelNumber: '13' },
      false,
    ],
    [
      "a developer's lots without numbers",
      'other-lot-of-holder',
      { ...DEVELOPER, address: 'Lô A-12, Khu dân cư Ea Phê Xanh, Xã Ea Phê, Tỉnh Đắk Lắk' },
      { ...DEVELOPER, address: 'Lô A-13, Khu dân cư Ea Phê Xanh, Xã Ea Phê, Tỉnh Đắk Lắk' },
      true,
    ],
    [
      "a developer's lot, written in two ways",
      'other-lot-of-holder',
      { ...DEVELOPER, address: 'Lô A-12, Khu dân cư Ea Phê Xanh, Xã Ea Phê, Tỉnh Đắk Lắk' },
      { ...DEVELOPER, address: 'Lô A.12, Khu dân cư Ea Phê Xanh, Xã Ea Phê, Tỉnh Đắk Lắk' },
      false,
    ],
    ['two flats of a block', 'other-flat', flat('Căn hộ B-504', 70), flat('Căn hộ B-505', 70), true],
    ['one flat, written in two ways', 'other-flat', flat('Căn hộ 5.01', 65), flat('P.501 tầng 5', 65.2), false],
    [
      'two flats beside the ground of the block',
      'other-flat',
      flat('Căn hộ 504', 2650),
      flat('Căn hộ 505', 2650),
      false,
    ],
    ['a flat, and one without its area', 'other-flat', flat('Căn hộ 504', 70), flat('Căn hộ 505'), false],
    [
      'two communes of before',
      'other-former-commune',
      { ...OLD, communeCode: '26737' },
      { ...OLD, communeCode: '26746' },
      true,
    ],
    [
      'two communes, one of before and one of today',
      'other-former-commune',
      { ...OLD, communeCode: '26737' },
      { ...OLD, communeCode: '26740', codeSet: 'NSO-2025-07' },
      false,
    ],
    [
      'two communes of before and one holder',
      'other-former-commune',
      { ...OLD, communeCode: '26737', holders: PARCEL.holders },
      { ...OLD, communeCode: '26746', holders: PARCEL.holders },
      false,
    ],
    ['the next street', 'other-place', { geometry: pointAt(0), area: 100 }, { geometry: pointAt(80), area: 100 }, true],
    [
      'the other end of a field',
      'other-place',
      { geometry: pointAt(0), area: 9000 },
      { geometry: pointAt(80), area: 9000 },
      false,
    ],
    [
      'one number on one sheet',
      'other-place',
      { ...OLD, communeCode: '26737', geometry: pointAt(0) },
      { ...OLD, communeCode: '26737', geometry: pointAt(80) },
      false,
    ],
  ])('%s: %s', (_, veto, left, right, expected) => {
    expect(vetoes(left, right).includes(veto)).toBe(expected);
    expect(vetoes(right, left).includes(veto)).toBe(expected);
  });

  it('is heard through a third record', () => {
    const whole = without('parcelCode', 'certificates');
    const holding = {
      communeCode: PARCEL.communeCode,
      codeSet: PARCEL.codeSet,
      mapSheet: '7',
      parcelNumber: '12',
      holders: PARCEL.holders,
    };
    expect(clustersOf(whole, holding)).toHaveLength(1);
    expect(clustersOf(whole, holding, { ...whole, area: 61 }).length).toBeGreaterThan(1);
  });
});

describe('one cadastral number at two places', () => {
  const at = (metresNorth: number, metres = 10) => ({
    ...without('parcelCode', 'area'),
    geometry: outlineAt(metresNorth, metres),
  });

  it.each([
    ['six kilometres', 6_000, 'conflict'],
    ['one kilometre', 1_000, 'conflict'],
    ['a wrong datum', 227, 'match'],
    ['nothing', 0, 'match'],
  ])('%s apart', (_, metres, found) => {
    const { class: got, vetoes } = score(at(0), at(metres));
    expect([got, vetoes]).toEqual([found, found === 'conflict' ? ['places-far-apart'] : []]);
  });

  it('may be one large parcel that is known by points', () => {
    const point = (metresNorth: number) => ({
      ...without('parcelCode'),
      area: 2_000_000,
      geometry: { type: 'Point', coordinates: [AT.longitude, AT.latitude + metresNorth * METRE] },
    });
    expect(score(point(0), point(1_500)).vetoes).toEqual([]);
    expect(score(point(0), point(12_000)).vetoes).toEqual(['places-far-apart']);
  });

  it('is not compared where only one says where it is', () => {
    expect(score(at(0), without('parcelCode')).vetoes).toEqual([]);
  });

  it('0 joins nothing', () => {
    const zero = (number: string) => ({
      ...without('parcelCode', 'holders', 'certificates', 'area'),
      mapSheet: '0',
      parcelNumber: number,
    });
    expect(keysOf(zero('0'))).toEqual([]);
    expect(score(zero('0'), zero('00')).class).toBe('none');
  });
});

describe('a holder, a hamlet and an area that old maps are off by', () => {
  const OF_NOW = {
    ...without('parcelCode', 'certificates', 'mapSeries'),
    area: 932,
    address: 'Thôn Chùa, Xã Nhân Thắng',
  };
  const OF_OLD_MAP = { ...OF_NOW, mapSheet: '3', parcelNumber: '280', area: 950 };

  it('are one parcel', () => {
    expect(score(OF_NOW, OF_OLD_MAP).class).toBe('match');
    expect(keysOf(OF_OLD_MAP).some((key) => keysOf(OF_NOW).includes(key))).toBe(true);
  });

  it('say nothing where two plots of the holder fit alike', () => {
    const other = { ...OF_NOW, parcelNumber: '13', area: 960 };
    expect(clustersOf(OF_NOW, other, OF_OLD_MAP)).toHaveLength(3);
  });
});

describe('a flat of a block', () => {
  it('is no part of another record of the block', () => {
    const flat = (number: string, serial: string, holders?: readonly unknown[]) => ({
      communeCode: '27454',
      codeSet: 'NSO-2025-01',
      mapSheet: '61',
      parcelNumber: '2',
      area: 65.2,
      certificates: [{ serial }],
      ...(holders !== undefined && { holders }),
      address: `Căn hộ ${number}, Chung cư Hương Lộ 5, Phường Tân Tạo, Quận Bình Tân, Thành phố Hồ Chí Minh`,
    });
    const own = flat('5.01', 'CT 220101', [{ name: 'Kha Thị Tường' }]);
    expect(clustersOf(own, flat('5.02', 'CT 220102'))).toHaveLength(2);
    expect(clustersOf(own, flat('5.01', 'CT 220101'))).toHaveLength(1);
  });
});

describe('one parcel number on two sheets', () => {
  const onSheet = (mapSheet: string, field: string, serial: string) => ({
    ...without('parcelCode', 'mapSeries'),
    mapSheet,
    area: 240,
    certificates: [{ serial }],
    address: `Xứ đồng ${field}, Xã Lương Tài, Tỉnh Bắc Ninh`,
  });
  const asked = (left: Record<string, unknown>, right: Record<string, unknown>): boolean =>
    score(left, right).class === 'review' || clustersOf(left, right).length > 1;

  it.each([
    ['two certificates and two fields', onSheet('9', 'Mả Giáng', 'DC 212101'), true],
    ['one certificate', onSheet('9', 'Mả Giáng', 'DC 212100'), false],
    ['one field', onSheet('9', 'Đồng Sau', 'DC 212101'), false],
  ])('%s', (_, other, expected) => {
    expect(asked(onSheet('8', 'Đồng Sau', 'DC 212100'), other)).toBe(expected);
  });
});

describe('numbers across the merger of communes', () => {
  const before = {
    ...without('parcelCode', 'mapSeries', 'certificates'),
    codeSet: 'NSO-2025-01',
    communeCode: '26740',
  };
  const level = (right: Record<string, unknown>): string | undefined => {
    const [left, other] = [record(before), record({ ...without('parcelCode', 'mapSeries', 'certificates'), ...right })];
    return explainPair(model, left, other).comparisons.find(({ name }) => name === 'cadastre')?.level;
  };

  it.each([
    ['sheet and number', { mapSheet: '7', parcelNumber: '12' }, 'same-numbers-across-reform'],
    ['the number on a sheet that was numbered anew', { mapSheet: '157', parcelNumber: '12' }, 'same-parcel-number'],
    ['a neighbour on the sheet', { mapSheet: '7', parcelNumber: '18' }, 'next-number-across-reform'],
    ['a neighbour on the sheet numbered anew', { mapSheet: '157', parcelNumber: '13' }, 'next-number-across-reform'],
    ['another number', { mapSheet: '157', parcelNumber: '290' }, 'other-map'],
  ])('%s', (_, right, expected) => {
    expect(level(right)).toBe(expected);
  });
});

describe('a parcel number and a size in one commune', () => {
  const PLOT = { communeCode: '26740', codeSet: 'NSO-2025-07', parcelNumber: '3', area: 100 };

  it.each<[string, object, string]>([
    ['no sheet is stated', {}, 'review'],
    ['the sheet is a zero', { mapSheet: '0' }, 'review'],
    ['the holder is one too', { holders: [{ name: 'Nguyễn Thị Hoà' }] }, 'match'],
    ['the certificate is one too', { certificates: [{ serial: 'CU 123456' }] }, 'match'],
    ['the sheet is one too', { mapSheet: '12' }, 'match'],
  ])('%s', (_, beside, expected) => {
    expect(score({ ...PLOT, ...beside }, { ...PLOT, ...beside }).class).toBe(expected);
  });
});

describe('a holder and a size in one commune', () => {
  const HELD = { communeCode: '26740', codeSet: 'NSO-2025-07', area: 104, holders: [{ name: 'Nguyễn Thị Hoà' }] };
  const NUMBERED = [{ scheme: 'national-id', value: '001180000123', name: 'Nguyễn Thị Hoà' }];

  it.each<[string, object, object, string]>([
    ['one area', {}, {}, 'match'],
    ['areas that two surveys may give', {}, { area: 104.7 }, 'match'],
    ['areas that two plots of one holder may have', {}, { area: 106 }, 'none'],
    ['such areas and one number of the holder', { holders: NUMBERED }, { area: 106, holders: NUMBERED }, 'match'],
    ['such areas and one house', { address: '12 Lê Lợi' }, { area: 106, address: '12 Lê Lợi' }, 'match'],
  ])('%s', (_, left, right, expected) => {
    expect(score({ ...HELD, ...left }, { ...HELD, ...right }).class).toBe(expected);
  });
});
