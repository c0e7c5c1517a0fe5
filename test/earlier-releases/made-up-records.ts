import type { PushItem } from '../registry-under-test';

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Vũ', 'Đặng', 'Bùi'];
const MIDDLES = ['Thị', 'Ngọc', 'Thu', 'Bích', 'Kim'];
const GIVENS = ['Hoà', 'Lan', 'Mai', 'Đào', 'Yến', 'Nga', 'Thuỷ'];
const TRADES = ['Cơ Khí', 'Dệt May', 'Thuỷ Sản', 'Vận Tải', 'Gốm Sứ', 'Xây Lắp', 'Nông Sản'];
const STREETS = ['Trần Hưng Đạo', 'Lê Lợi', 'Hai Bà Trưng', 'Nguyễn Huệ'];

const OBSERVED_AT = '2026-01-31T01:00:00Z';
/** Of the check digit of a tax code (Circular 105/2020/TT-BTC); by place. */
const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

const pick = (list: readonly string[], n: number): string => list[n % list.length] as string;

export const fullNameOf = (n: number): string =>
  `${pick(FAMILIES, n)} ${pick(MIDDLES, n * 3 + 1)} ${pick(GIVENS, n * 2 + 3)}`;

/** No two share a day of birth. */
const birthOf = (n: number): string => new Date(Date.UTC(1960, 0, 1 + 61 * n)).toISOString().slice(0, 10);

/** Of a woman born in the last century; far from anybody else's. */
export const nationalIdOf = (n: number, serial = n * 77_773 + 1_234): string =>
  `0011${birthOf(n).slice(2, 4)}${String(serial % 1_000_000).padStart(6, '0')}`;

export const phoneOf = (n: number): string => `09${String(12_000_000 + n * 7_919)}`;

/** What two sources agree about. */
export const personOf = (n: number): Record<string, unknown> => ({
  fullName: fullNameOf(n),
  dateOfBirth: birthOf(n),
  sex: 'female',
  nationalId: nationalIdOf(n),
  phone: phoneOf(n),
});

export function taxCodeOf(n: number): string {
  const digits = String(310_100_000 + n * 97);
  const check = 10 - (TAX_WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11);
  return check === 10 ? taxCodeOf(n + 1_000) : `${digits}${check}`;
}

/** Led by person `n`. */
export const enterpriseOf = (n: number): Record<string, unknown> => ({
  taxCode: taxCodeOf(n),
  name: `Công ty TNHH ${pick(TRADES, n)} ${pick(GIVENS, n)} ${pick(FAMILIES, n * 3)}`,
  status: 'active',
  foundedOn: birthOf(n + 120).replace(/^..../, '2010'),
  registeredAddress: { text: `${n + 1} ${pick(STREETS, n)}, Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh` },
  legalRepresentatives: [{ fullName: fullNameOf(n), nationalId: nationalIdOf(n), title: 'Giám đốc' }],
});

/** Held by person `n`. */
export const parcelOf = (n: number): Record<string, unknown> => ({
  communeCode: '26734',
  codeSet: 'NSO-2025-01',
  mapSheet: String(12 + (n % 3)),
  parcelNumber: String(31 + n * 7),
  area: 90.5 + n * 13,
  status: 'active',
  certificates: [{ serial: `CA ${String(123_456 + n * 811)}` }],
  holders: [{ scheme: 'national-id', value: nationalIdOf(n), name: fullNameOf(n), role: 'owner', share: 1 }],
});

const sharing = (fullName: string, dateOfBirth: string, nationalId: string, phone: string) => ({
  fullName,
  dateOfBirth,
  sex: 'male',
  nationalId,
  taxCode: '0309997125',
  phone,
});
const [TUONG, PAO, HANH] = [
  (nationalId: string) => sharing('Kha Quý Tường', '1961-08-09', nationalId, '0903999333'),
  (nationalId: string) => sharing('Giàng Seo Páo', '1988-11-02', nationalId, '0912000999'),
  (nationalId: string) => sharing('Nông Văn Hạnh', '1974-02-17', nationalId, '0987111222'),
];

/** Of each of three men who state one tax code two sheets and three, with a number of its own on each. */
export const SHARING_A_NUMBER: readonly (readonly [
  source: string,
  recordKey: string,
  attributes: Readonly<Record<string, unknown>>,
])[] = [
  ['population', 's-1', TUONG('079061114321')],
  ['finance', 's-2', TUONG('079061222888')],
  ['population', 's-3', PAO('014088000771')],
  ['finance', 's-4', PAO('014088000559')],
  ['population', 's-5', HANH('004074000127')],
  ['finance', 's-6', HANH('004074000833')],
  ['finance', 's-7', HANH('004074000946')],
];

export const pushed = (
  recordKey: string,
  attributes: Readonly<Record<string, unknown>>,
  sourceVersion = 1,
): PushItem => ({ recordKey, sourceVersion, observedAt: OBSERVED_AT, attributes });

export const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);
