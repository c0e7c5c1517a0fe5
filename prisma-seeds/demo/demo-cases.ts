/** A record of a case, without a truth: what is right of it is for a steward to say. */
export interface DemoCaseRecord {
  readonly source: string;
  readonly collection: string;
  readonly recordKey: string;
  readonly sourceVersion: number;
  /** RFC 3339 */
  readonly observedAt: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const HCM = { communeCode: '26740', codeSet: 'NSO-2025-01' };
const NUMBER = '001179007711';
const PAIR = { ...HCM, parcelNumber: '402', area: 131 };
const HELD = { holders: [{ name: 'Lò Văn Păn' }] };

const square = (lon: number, lat: number, side = 0.0001) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + side, lat],
      [lon + side, lat + side],
      [lon, lat + side],
      [lon, lat],
    ],
  ],
});

type Case = readonly [
  source: string,
  collection: string,
  recordKey: string,
  attributes: Readonly<Record<string, unknown>>,
];

/** Two of one very common name and one birthday, at home in two communes, with no number: one person or two. */
const namesakes = ([fullName, dateOfBirth]: readonly [string, string], at: number): readonly Case[] =>
  (['social-insurance', 'healthcare'] as const).map((source, place) => [
    source,
    'persons',
    `namesake-${at + 1}`,
    {
      ...{ fullName, dateOfBirth, sex: 'male' },
      permanentAddress: { communeCode: place === 0 ? '26740' : '27259', codeSet: 'NSO-2025-01' },
    },
  ]);

const NAMESAKES: readonly (readonly [string, string])[] = [
  ['Nguyễn Văn Dũng', '1970-05-10'],
  ['Nguyễn Văn Minh', '1971-08-21'],
  ['Nguyễn Văn Thành', '1982-03-12'],
  ['Nguyễn Văn Hải', '1993-12-03'],
  ['Nguyễn Văn Tuấn', '1974-06-14'],
];

const CASES: readonly Case[] = [
  ...NAMESAKES.flatMap(namesakes),
  // One number in the maps, at two places.
  [
    'land',
    'land-parcels',
    'two-places',
    { ...HCM, mapSheet: '971', parcelNumber: '401', area: 120, geometry: square(106.7, 10.77) },
  ],
  [
    'hcm-cadastral-map',
    'land-parcels',
    'two-places',
    { ...HCM, mapSheet: '971', parcelNumber: '401', area: 120, geometry: square(106.72, 10.77) },
  ],
  // One holder, size and parcel number under two sheets: two pairs that one weak link joins.
  ['land', 'land-parcels', 'weak', { ...PAIR, mapSheet: '972' }],
  ['hcm-cadastral-map', 'land-parcels', 'weak', { ...PAIR, mapSheet: '972', ...HELD }],
  ['hcm-land-management', 'land-parcels', 'weak', { ...PAIR, mapSheet: '279', ...HELD }],
  ['hcm-gis', 'land-parcels', 'weak', { ...PAIR, mapSheet: '279' }],
  // One number under two names, and a firm that is represented by whoever has it.
  [
    'population',
    'persons',
    'one-number',
    { fullName: 'Lục Thị Mận', dateOfBirth: '1979-03-14', sex: 'female', nationalId: NUMBER },
  ],
  [
    'healthcare',
    'persons',
    'one-number',
    { fullName: 'Phùng Thị Sen', dateOfBirth: '1986-11-02', sex: 'female', nationalId: NUMBER },
  ],
  [
    'business-registration',
    'enterprises',
    'represented',
    {
      name: 'Công ty TNHH Một nơi chờ',
      taxCode: '0312345673',
      legalRepresentatives: [{ scheme: 'national-id', value: NUMBER }],
    },
  ],
];

/** One case for the steward of each kind that the made-up world may lack, whatever it comes to under the match models of the day. */
export const demoCases: readonly DemoCaseRecord[] = CASES.map(([source, collection, recordKey, attributes]) => ({
  source,
  collection,
  recordKey: `case-${recordKey}`,
  sourceVersion: 1,
  observedAt: '2026-05-04T08:00:00+07:00',
  attributes,
}));
