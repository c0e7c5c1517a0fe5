import { LAND_PARCEL_BLOCKING_KEYS } from './land-parcel-blocking-keys';
import { landParcelRelations } from './land-parcel-relations';
import { standardiseLandParcel } from './standardise-land-parcel';

const standardise = (attributes: Record<string, unknown>) =>
  standardiseLandParcel(attributes, { observedAt: '2026-06-30T08:00:00Z', habits: {} });
const codesOf = (attributes: Record<string, unknown>): string[] =>
  standardise(attributes).findings.map(({ code }) => code);
const keysOf = (attributes: Record<string, unknown>): string[] =>
  LAND_PARCEL_BLOCKING_KEYS.flatMap(({ values }) => [...values(standardise(attributes).features)]);

const SQUARE = [
  [
    [106.6979, 10.7724],
    [106.6981, 10.7724],
    [106.6981, 10.7726],
    [106.6979, 10.7726],
    [106.6979, 10.7724],
  ],
];

describe('standardising a land parcel', () => {
  it('passes right values in canonical form', () => {
    const { attributes, identifiers, findings } = standardise({
      parcelCode: 'W3GV7CP477MZ',
      communeCode: '26740',
      codeSet: 'NSO-2025-07',
      mapSeries: 'BĐĐC/2025',
      mapSheet: '07',
      parcelNumber: 'Thửa 0012',
      area: '412.5',
      landUses: [{ code: 'ODT', area: 412.5, term: 'Lâu dài' }],
      geometry: { type: 'Polygon', coordinates: SQUARE },
      certificates: [{ serial: 'CU123456', bookNumber: 'CH01234', issuedOn: '2016-05-04' }],
      holders: [{ scheme: 'national-id', value: '001180000123', name: 'NGUYỄN THỊ HOÀ', role: 'vợ', share: '0.5' }],
      derivedFrom: ['w3gv7cp47ee1', { communeCode: '26740', codeSet: 'NSO-2025-07', mapSheet: '7', parcelNumber: '3' }],
      status: 'active',
    });
    expect(attributes).toEqual({
      parcelCode: 'w3gv7cp477mz',
      communeCode: '26740',
      codeSet: 'NSO-2025-07',
      mapSeries: 'BĐĐC-2025',
      mapSheet: '7',
      parcelNumber: '12',
      area: 412.5,
      landUses: [{ code: 'ODT', area: 412.5, term: 'long-term' }],
      geometry: { type: 'Polygon', coordinates: SQUARE },
      certificates: [{ serial: 'CU 123456', bookNumber: 'CH01234', issuedOn: '2016-05-04' }],
      holders: [{ scheme: 'national-id', value: '001180000123', name: 'Nguyễn Thị Hoà', role: 'wife', share: 0.5 }],
      derivedFrom: ['w3gv7cp47ee1', { communeCode: '26740', codeSet: 'NSO-2025-07', mapSheet: '7', parcelNumber: '3' }],
      status: 'active',
    });
    expect(identifiers).toEqual([
      { scheme: 'parcel-code', value: 'w3gv7cp477mz', status: 'active' },
      { scheme: 'cadastral-triple', value: 'NSO-2025-07/26740/BĐĐC-2025/7/12', status: 'active' },
      { scheme: 'certificate', value: 'CU 123456', status: 'active' },
    ]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['a parcel code with letters GeoHash lacks', { parcelCode: 'w3gv7cp477ma' }, 'PARCEL_CODE_READING'],
    ['a negative area', { area: -4 }, 'NUMBER_NEGATIVE'],
    ['an area of nothing', { area: 0 }, 'NUMBER_OUT_OF_RANGE'],
    ['an area in words', { area: 'rộng' }, 'NUMBER_UNREADABLE'],
    ['a bare commune code', { communeCode: '26740' }, 'UNIT_CODE_SET_MISSING'],
    ['an unknown commune', { communeCode: '99999', codeSet: 'NSO-2025-07' }, 'UNIT_CODE_UNKNOWN'],
    ['an unknown code set', { communeCode: '26740', codeSet: 'NSO-1999' }, 'UNIT_CODE_SET_UNKNOWN'],
    ['an unknown land use', { landUses: [{ code: 'QQQ', area: 5 }] }, 'LAND_USE_UNKNOWN'],
    ['a misread certificate', { certificates: [{ serial: '??' }] }, 'PLACEHOLDER_VALUE'],
    [
      'an outline without area',
      {
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [106.1, 10],
              [106.2, 10],
              [106.1, 10],
            ],
          ],
        },
      },
      'GEOMETRY_NO_AREA',
    ],
    ['a geometry of another form', { geometry: { type: 'LineString', coordinates: [] } }, 'GEOMETRY_FORM'],
    ['a geometry abroad', { geometry: { type: 'Point', coordinates: [2.35, 48.85] } }, 'COORDINATE_OUTSIDE'],
    [
      'a geometry in an unknown system',
      { geometry: { type: 'Point', coordinates: [106, 10], crs: 'EPSG:31467' } },
      'GEOMETRY_SYSTEM',
    ],
    ['an unknown status', { status: 'gone' }, 'STATUS_UNKNOWN'],
    ['a holder that names nobody', { holders: [{ role: 'vợ', value: 17 }] }, 'UNREADABLE_VALUE'],
  ])('finds %s and uses it for nothing', (_, attributes, code) => {
    const record = standardise(attributes);
    expect(record.findings.map((finding) => finding.code)).toContain(code);
    expect(record.attributes).toEqual({});
    expect(record.identifiers).toEqual([]);
    expect(keysOf(attributes)).toEqual([]);
  });

  it.each([
    ['0,5 ha', 5000],
    ['120 mét vuông', 120],
    ['1.234,5 m²', 1234.5],
    ['1234,5', 1234.5],
  ])('reads the area "%s"', (area, squareMetres) => {
    expect(standardise({ area }).attributes).toEqual({ area: squareMetres });
  });

  it.each([
    ['a part larger than its whole', 120, [100], true],
    ['a part', 60, [100], false],
    ['a merger', 200.1, [100, 100], false],
    ['a whole with an unknown area beside it', 220, [100, undefined], false],
  ])('compares the area of %s with what it derives from', (_, area, before, isLarger) => {
    const derivedFrom = before.map((squareMetres, index) => ({
      communeCode: '26740',
      codeSet: 'NSO-2025-07',
      mapSheet: '7',
      parcelNumber: String(index + 3),
      ...(squareMetres === undefined ? {} : { area: squareMetres }),
    }));
    expect(codesOf({ area, derivedFrom })).toEqual(isLarger ? ['DERIVED_AREA_LARGER'] : []);
  });

  it('finds a serial of 2025 on an older certificate', () => {
    const issued = (issuedOn: string) => codesOf({ certificates: [{ serial: 'AA 12345678', issuedOn }] });
    expect(issued('2024-12-31')).toEqual(['CERTIFICATE_FORM_TOO_EARLY']);
    expect(issued('2025')).toEqual([]);
  });

  it('judges the age of a holder by the day of the record', () => {
    expect(codesOf({ holders: [{ scheme: 'national-id', value: '001240000123' }] })).toEqual(['ID_FUTURE_YEAR']);
  });

  it('notes what contradicts itself', () => {
    const record = {
      parcelCode: 'w3gv7cp477mz',
      area: 100,
      landUses: [{ code: 'ODT', area: 60 }],
      holders: [
        { name: 'Trần Văn Bình', share: 0.7 },
        { name: 'Lê Thị Cúc', share: 0.7 },
      ],
      geometry: { type: 'Point', coordinates: [105.8, 21.0] },
      derivedFrom: ['w3gv7cp477mz'],
    };
    expect(codesOf(record)).toEqual(
      expect.arrayContaining([
        'AREAS_DISAGREE',
        'SHARES_ABOVE_ONE',
        'PARCEL_CODE_FAR_FROM_GEOMETRY',
        'DERIVED_FROM_ITSELF',
      ]),
    );
  });

  it('takes a number without scheme only when it can be of one kind', () => {
    const holders = [{ value: '001180000123' }, { value: '0100109106' }, { value: '024665005' }];
    expect(standardise({ holders }).attributes.holders).toEqual([
      { scheme: 'national-id', value: '001180000123' },
      { scheme: 'tax-code', value: '0100109106' },
    ]);
    expect(codesOf({ holders })).toEqual(['SCHEME_INFERRED', 'SCHEME_INFERRED', 'SCHEME_MISSING']);
  });

  it.each([
    [
      { name: 'Hộ ông Nguyễn Văn An và bà Trần Thị Bé', role: 'chủ sử dụng', share: 1 },
      [
        { name: 'Nguyễn Văn An', role: 'owner' },
        { name: 'Trần Thị Bé', role: 'owner' },
      ],
      ['HOLDERS_JOINED', 'NAME_TITLE', 'NAME_TITLE'],
    ],
    [
      { scheme: 'national-id', value: '001180000123', name: 'Nguyễn Văn An, vợ là Trần Thị Bé' },
      [{ name: 'Nguyễn Văn An' }, { scheme: 'national-id', value: '001180000123', name: 'Trần Thị Bé' }],
      ['HOLDERS_JOINED'],
    ],
    [
      { scheme: 'id-card-9', value: '024665005', name: 'Nguyễn Văn An & Lê Văn Bình' },
      [{ scheme: 'id-card-9', value: '024665005', name: 'Nguyễn Văn An' }, { name: 'Lê Văn Bình' }],
      ['HOLDERS_JOINED'],
    ],
    [{ name: 'Nguyễn Văn An và các con', share: 0.5 }, [{ name: 'Nguyễn Văn An', share: 0.5 }], ['NAME_NOTE']],
    [{ name: 'Công ty A và B' }, [{ name: 'Công ty A và B' }], []],
    [
      { scheme: 'tax-code', value: '0100109106', name: 'Nguyễn Văn An và Trần Thị Bé' },
      [{ scheme: 'tax-code', value: '0100109106', name: 'Nguyễn Văn An và Trần Thị Bé' }],
      [],
    ],
  ])('reads the holders of %j', (holder, holders, findings) => {
    expect(standardise({ holders: [holder] }).attributes.holders).toEqual(holders);
    expect(codesOf({ holders: [holder] })).toEqual(findings);
  });

  it.each([
    ['Đang sử dụng', 'active'],
    ['Đã tách thửa', 'active'],
    ['Đã thu hồi', 'cancelled'],
  ])('with the status %j has a certificate that is %s; code and number stay its own', (status, expected) => {
    const { identifiers } = standardise({
      parcelCode: 'w3gv7cp477mz',
      communeCode: '26740',
      codeSet: 'NSO-2025-07',
      mapSheet: '7',
      parcelNumber: '12',
      certificates: [{ serial: 'CU 123456' }],
      status,
    });
    expect(identifiers.map((identifier) => [identifier.scheme, identifier.status])).toEqual([
      ['parcel-code', 'active'],
      ['cadastral-triple', 'active'],
      ['certificate', expected],
    ]);
  });

  it('states holders and predecessors as relations', () => {
    const { attributes } = standardise({
      holders: [{ scheme: 'tax-code', value: '0100109106', name: 'Viettel', role: 'chủ sử dụng', share: 1 }],
      derivedFrom: [{ communeCode: '26740', codeSet: 'NSO-2025-07', mapSheet: '7', parcelNumber: '3' }],
    });
    expect(landParcelRelations(attributes)).toEqual([
      {
        type: 'holder',
        attribute: 'holders/0',
        role: 'owner',
        scheme: 'tax-code',
        value: '0100109106',
        name: 'Viettel',
        share: 1,
      },
      {
        type: 'predecessor-parcel',
        attribute: 'derivedFrom/0',
        role: 'predecessor-parcel',
        scheme: 'cadastral-triple',
        value: 'NSO-2025-07/26740//7/3',
      },
    ]);
  });
});
