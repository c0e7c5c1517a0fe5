import * as fc from 'fast-check';
import { parseArea } from './area';
import {
  normaliseMapSheet,
  normaliseParcelNumber,
  parseCadastralTriple,
  parseCadastralTripleText,
} from './cadastral-triple';
import { parseCertificateSerial } from './certificate-serial';
import { readFlatNumber } from './flat-number';
import { decodeGeohash, encodeGeohash } from './parcel-codes/geohash';
import { parseLandUse } from './land-use';
import { parseParcelCode } from './parcel-codes/parcel-code';
import { parcelCodeDistance, sameParcelPosition } from './parcel-codes/parcel-code-distance';
import { parcelEventFaults } from './parcel-lifecycle';
import { areasAddUp, partsExceedWhole } from './survey-tolerance';

const codes = (parsed: { findings: readonly { code: string }[] }): string[] => parsed.findings.map(({ code }) => code);

describe('parcel code', () => {
  it.each([
    [57.64911, 10.40744, 11, 'u4pruydqqvj'],
    [42.605, -5.603, 5, 'ezs42'],
  ])('GeoHash of %f, %f', (latitude, longitude, length, hash) => {
    expect(encodeGeohash({ latitude, longitude }, length)).toBe(hash);
  });

  it('a cell holds the point it was made of', () => {
    const point = fc.record({
      latitude: fc.double({ min: 8, max: 23, noNaN: true }),
      longitude: fc.double({ min: 102, max: 110, noNaN: true }),
    });
    fc.assert(
      fc.property(point, (position) => {
        const hash = encodeGeohash(position);
        const cell = decodeGeohash(hash);
        expect(Math.abs((cell?.latitude ?? NaN) - position.latitude)).toBeLessThanOrEqual(
          (cell?.latitudeError ?? 0) + 1e-12,
        );
        expect(parseParcelCode(hash)).toMatchObject({ value: hash, findings: [] });
      }),
    );
  });

  it.each([
    ['w3gv7cp477mz', 0.8],
    ['w3gv7cp4774k', 1.33],
  ])('the same point by another datum shift, %s, is compared by position', (other, metres) => {
    const registered = 'w3gv7cp47ee1';
    expect(registered).not.toBe(other);
    expect(Math.abs((parcelCodeDistance(registered, other) ?? NaN) - metres)).toBeLessThan(0.06);
    expect(sameParcelPosition(registered, other)).toBe(true);
    expect(sameParcelPosition(registered, 'w3gv7cp5zzzz')).toBe(false);
  });

  it.each([
    [' W3GV7CP477MZ ', 'w3gv7cp477mz', []],
    ['w3gv7cp477m', undefined, ['PARCEL_CODE_FORM']],
    ['w3gv7cp477ml', undefined, ['PARCEL_CODE_READING']],
    ['u4pruydqqvjz', 'u4pruydqqvjz', ['PARCEL_CODE_OUTSIDE']],
    ['000000000000', undefined, ['PLACEHOLDER_VALUE']],
  ])('%s', (raw, value, expected) => {
    const parsed = parseParcelCode(raw);
    expect([parsed.value, codes(parsed)]).toEqual([value, expected]);
  });
});

describe('cadastral triple', () => {
  const input = { codeSet: 'NSO-2025-07', communeCode: '26734', mapSheet: '007', parcelNumber: '0012a' };

  it('has one canonical text, with an empty series', () => {
    expect(parseCadastralTriple(input).value).toBe('NSO-2025-07/26734//7/12A');
    expect(parseCadastralTriple({ ...input, mapSeries: 'bđ 299' }).value).toBe('NSO-2025-07/26734/BĐ 299/7/12A');
  });

  it('of another version of the commune codes is another one', () => {
    expect(parseCadastralTriple({ ...input, codeSet: 'NSO-2025-01' }).value).not.toBe(
      parseCadastralTriple(input).value,
    );
  });

  it('of a commune that the code set lacks is used with care', () => {
    const parsed = parseCadastralTriple({ ...input, communeCode: '99999' });
    expect([parsed.value, codes(parsed)]).toEqual(['NSO-2025-07/99999//7/12A', ['TRIPLE_COMMUNE_UNKNOWN']]);
  });

  it.each([
    [{ codeSet: undefined }, ['TRIPLE_CODE_SET_MISSING']],
    [{ codeSet: 'NSO-1999' }, ['UNIT_CODE_SET_UNKNOWN']],
    [{ communeCode: '4' }, ['TRIPLE_COMMUNE']],
    [{ mapSheet: '?' }, ['TRIPLE_MAP_SHEET']],
    [{ mapSheet: '0' }, ['TRIPLE_MAP_SHEET']],
    [{ mapSheet: 'Tờ số 00' }, ['TRIPLE_MAP_SHEET']],
    [{ mapSheet: 'DC0' }, ['TRIPLE_MAP_SHEET']],
    [{ mapSheet: '0-0' }, ['TRIPLE_MAP_SHEET']],
    [{ mapSheet: '0.0' }, ['TRIPLE_MAP_SHEET']],
    [{ parcelNumber: '0' }, ['TRIPLE_PARCEL_NUMBER']],
    [{ parcelNumber: 'Thửa 000' }, ['TRIPLE_PARCEL_NUMBER']],
    [{ parcelNumber: '0A' }, ['TRIPLE_PARCEL_NUMBER']],
    [{ mapSheet: '0', parcelNumber: '0' }, ['TRIPLE_MAP_SHEET', 'TRIPLE_PARCEL_NUMBER']],
    [{ parcelNumber: '' }, ['TRIPLE_PARCEL_NUMBER']],
  ])('%j has no value', (change, expected) => {
    const parsed = parseCadastralTriple({ ...input, ...change });
    expect([parsed.value, codes(parsed)]).toEqual([undefined, expected]);
  });

  it.each([
    ['10', '10'],
    ['7-1', '7-1'],
    ['DC12', 'DC12'],
    ['Tờ số 07', '7'],
    ['12.0', '12'],
  ])('sheet %s → %s', (mapSheet, expected) => {
    expect(parseCadastralTriple({ ...input, mapSheet }).triple?.mapSheet).toBe(expected);
  });

  it('reads back what it formats', () => {
    const triple = fc.record({
      codeSet: fc.constantFrom('NSO-2025-01', 'NSO-2025-07', 'NSO-2026-04'),
      communeCode: fc.stringMatching(/^\d{5}$/),
      mapSeries: fc.constantFrom('', '299', 'TRICH DO'),
      mapSheet: fc.stringMatching(/^(DC)?[1-9]\d{0,3}(-\d)?$/),
      parcelNumber: fc.stringMatching(/^[1-9]\d{0,4}[A-Z]?$/),
    });
    fc.assert(
      fc.property(triple, (fields) => {
        const { value } = parseCadastralTriple(fields);
        expect(value).toBeDefined();
        expect(parseCadastralTripleText(value ?? '').value).toBe(value);
      }),
    );
  });
});

describe('certificate serial', () => {
  it.each([
    ['CU 123456', 'CU 123456', 'two-letter', []],
    ['cu-123.456', 'CU 123456', 'two-letter', []],
    ['O 123456', 'O 123456', 'one-letter', []],
    ['đ123456', 'Đ 123456', 'one-letter', []],
    ['AA 01695788', 'AA 01695788', 'form-2025', []],
    ['H0 123456', 'HO 123456', 'two-letter', ['CERTIFICATE_REPAIRED']],
    ['U0 123456', 'UO 123456', 'two-letter', ['CERTIFICATE_REPAIRED']],
    ['CU 12345O', 'CU 123450', 'two-letter', ['CERTIFICATE_REPAIRED']],
    ['CU I23456', 'CU 123456', 'two-letter', ['CERTIFICATE_REPAIRED']],
    ['CU 12345', undefined, undefined, ['CERTIFICATE_FORM']],
    ['CH01234', undefined, undefined, ['CERTIFICATE_FORM']],
    ['SO 123456', 'SO 123456', 'two-letter', []],
    ['SO123456', 'SO 123456', 'two-letter', []],
    ['SO 01695788', 'SO 01695788', 'form-2025', []],
    ['BO 12345', undefined, undefined, ['CERTIFICATE_FORM']],
    ['BO 000000', undefined, undefined, ['PLACEHOLDER_VALUE']],
    ['S0 123456', 'SO 123456', 'two-letter', ['CERTIFICATE_REPAIRED']],
    ['SO O12345', 'SO 012345', 'two-letter', ['CERTIFICATE_REPAIRED']],
    ['so SO 123456', 'SO 123456', 'two-letter', []],
    ['Số CU 123456', 'CU 123456', 'two-letter', []],
    ['So: CU 123456', 'CU 123456', 'two-letter', []],
    ['SO O 123456', 'O 123456', 'one-letter', []],
    ['Seri số: AA 01695788', 'AA 01695788', 'form-2025', []],
    ['Số: 123456', undefined, undefined, ['CERTIFICATE_FORM']],
    ['SO: 123456', undefined, undefined, ['CERTIFICATE_FORM']],
    ['chưa có', undefined, undefined, ['PLACEHOLDER_VALUE']],
  ])('%s', (raw, value, form, expected) => {
    const parsed = parseCertificateSerial(raw);
    expect([parsed.value, parsed.form, codes(parsed)]).toEqual([value, form, expected]);
  });

  it('never throws, and its values are fixed points', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-ZĐ0-2]{1,3}[0-9OIL]{5,8}$/)),
        (raw) => {
          const { value } = parseCertificateSerial(raw);
          if (value !== undefined) expect(parseCertificateSerial(value)).toMatchObject({ value, findings: [] });
        },
      ),
    );
  });
});

describe('area', () => {
  it.each([
    [412.5, 412.5],
    ['412.5', 412.5],
    ['412,5 m²', 412.5],
    ['1.234,5', 1234.5],
    ['1.500 m²', 1500],
    ['1.500', undefined],
    ['1,234.5 m2', 1234.5],
    ['1.234.567', 1_234_567],
    ['0,5 ha', 5000],
    ['-3', undefined],
    [0, undefined],
    ['rộng', undefined],
  ])('%s → %s m²', (raw, value) => {
    const parsed = parseArea(raw);
    expect([parsed.value, codes(parsed)]).toEqual([value, value === undefined ? ['LAND_AREA'] : []]);
  });
});

describe('land use', () => {
  it.each([
    ['ODT', ['ODT'], 'ODT', []],
    ['odt', ['ODT'], 'ODT', []],
    ['Đất ở tại đô thị', ['ODT'], 'ODT', []],
    ['ONT+CLN', ['ONT', 'CLN'], undefined, []],
    ['T', ['OCT'], 'OCT', ['LAND_USE_OLD']],
    ['RSM', ['RSX'], 'RSX', ['LAND_USE_OLD']],
    ['lnk', ['CLN'], 'CLN', ['LAND_USE_OLD']],
    ['LNQ', ['CLN'], 'CLN', ['LAND_USE_OLD']],
    ['TSN', ['NTS'], 'NTS', ['LAND_USE_OLD']],
    ['OTC', ['OCT'], 'OCT', ['LAND_USE_OLD']],
    ['ONT+LNK', ['ONT', 'CLN'], undefined, ['LAND_USE_OLD']],
    ['Đất trồng rừng sản xuất', ['RSX'], 'RSX', ['LAND_USE_OLD']],
    ['TTN', ['TTN'], 'TTN', ['LAND_USE_OLD']],
    ['CQA', ['CQA'], 'CQA', ['LAND_USE_OLD']],
    ['XYZ', ['XYZ'], 'XYZ', ['LAND_USE_UNKNOWN']],
    ['', [], undefined, ['PLACEHOLDER_VALUE']],
  ])('%s', (raw, list, value, expected) => {
    const parsed = parseLandUse(raw);
    expect([parsed.codes, parsed.value, codes(parsed)]).toEqual([list, value, expected]);
  });
});

describe('land use as people write it', () => {
  it.each([
    ['Đất thổ cư', ['OCT']],
    ['DAT THO CU', ['OCT']],
    ['Đất thổ cư nông thôn', ['ONT']],
    ['Đất ở tại nông thôn (ONT)', ['ONT']],
    ['ONT - Đất ở tại nông thôn', ['ONT']],
    ['CLN (Đất trồng cây lâu năm)', ['CLN']],
    ['Đất vườn tạp', ['CLN']],
    ['Đất 2 lúa', ['LUC']],
    ['Đất ao', ['NTS']],
    ['Đất nghĩa địa', ['NTD']],
    ['Đất TMDV', ['TMD']],
    ['SXKD', ['CSK']],
    ['Đất ở và đất vườn', ['OCT', 'CLN']],
    ['Mục đích sử dụng: ODT', ['ODT']],
    ['Đất cơ sở giáo dục và đào tạo', []],
    ['Đất xây dựng cơ sở giáo dục và đào tạo', ['DGD']],
  ])('%s', (raw, list) => {
    expect(parseLandUse(raw).codes.filter((code) => code.length === 3)).toEqual(list);
  });
});

describe('numbers of maps and certificates with labels', () => {
  it.each([
    ['Số tờ: 12', 'Số thửa: 15'],
    ['TBĐ 12', 'số thửa 15'],
    ['Số hiệu tờ bản đồ: 12', 'Số thứ tự thửa: 15'],
  ])('%s, %s', (sheet, parcel) => {
    expect([normaliseMapSheet(sheet), normaliseParcelNumber(parcel)]).toEqual(['12', '15']);
  });

  it.each([
    'Số phát hành: CU 123456',
    'GCN số CU 123456',
    'GCNQSDĐ: CU 123456',
    'Sổ đỏ số CU123456',
    'SO PHAT HANH: CU 123456',
    'CU 123456 cấp ngày 1/2/2020',
  ])('%s', (raw) => {
    expect(parseCertificateSerial(raw).value).toBe('CU 123456');
  });
});

describe('parcel lifecycle', () => {
  const area = (parcel: string, squareMetres: number) => ({ parcel, squareMetres });

  it.each([
    ['split', [area('a', 100)], [area('b', 60.1), area('c', 39.9)], []],
    ['split', [area('a', 100)], [area('b', 60), area('c', 30)], ['areas-do-not-add-up']],
    ['split', [area('a', 100)], [area('b', 100)], ['counts-do-not-fit']],
    ['merge', [area('a', 60.1), area('b', 40)], [area('c', 100)], []],
    ['re-survey', [area('a', 100)], [area('a', 112)], []],
    ['recovery', [area('a', 100)], [], []],
  ] as const)('%s %j → %j', (kind, inputs, outputs, faults) => {
    expect(parcelEventFaults({ kind, inputs, outputs })).toEqual(faults);
  });

  it.each([
    [100, [60, 40], false],
    [100, [60.3, 40.2], false],
    [100, [60], false],
    [100, [60, 41], true],
    [100, [101], true],
  ])('of %d square metres are %j more: %s', (whole, parts, exceed) => {
    expect(partsExceedWhole(whole, parts)).toBe(exceed);
  });

  it('parts of a parcel add up whatever the rounding', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 5000, noNaN: true }), { minLength: 2, maxLength: 20 }), (parts) => {
        const rounded = parts.map((part) => Math.round(part * 10) / 10);
        expect(areasAddUp([parts.reduce((sum, part) => sum + part, 0)], rounded, 0)).toBe(true);
      }),
    );
  });
});

describe('what stands beside numbers and uses of land', () => {
  it.each([
    ['ONT: 60 m2', ['ONT']],
    ['ONT 60m2; CLN 40,5 m²', ['ONT', 'CLN']],
    ['Đất trồng lúa nước còn lại', ['LUK']],
  ])('%s: %j', (raw, codes) => {
    expect(parseLandUse(raw).codes).toEqual(codes);
  });

  it.each(['Serial BM 739184', 'Sê ri BM 739184', 'BM 739184 (CH 01234)'])('%s is BM 739184', (raw) => {
    expect(parseCertificateSerial(raw).value).toBe('BM 739184');
  });

  it('reads a sheet of the cadastral map, and a number with a dot behind', () => {
    expect([normaliseMapSheet('Tờ bản đồ địa chính số 12'), normaliseParcelNumber('145.')]).toEqual(['12', '145']);
  });
});

describe('the number of a flat in an address', () => {
  it.each<[string, string | undefined]>([
    ['Căn hộ B-504, Chung cư Lê Thành, Đường An Dương Vương, Phường Bình Hưng Hòa', 'B504'],
    ['Căn hộ 5.01, Chung cư Hương Lộ 5, P. Tân Tạo', '501'],
    ['B1316 Chung cư Bình Minh Cảng, P Vĩnh Nguyên', 'B1316'],
    ['P.2.05 tầng 2 Chung cư Sao Biển', '205'],
    ['1713 Chung cư An Hải, P.12', '1713'],
    ['Chung cư An Hải, P.12', undefined],
    ['12 Nguyễn Trãi, Chung cư An Hải', undefined],
    ['Phòng 12, Xã Toàn Thắng', undefined],
    ['Thôn 3, Xã Tân Lãng', undefined],
  ])('%s', (address, number) => {
    expect(readFlatNumber(address)).toBe(number);
  });
});
