import type { CodeSet } from './code-set';

export type UnitLevel = 'province' | 'district' | 'commune';

/** Vietnamese kinds, in ASCII: tỉnh, thành phố, quận, huyện, thị xã, phường, xã, thị trấn, đặc khu. */
export type UnitType = 'tinh' | 'thanh-pho' | 'quan' | 'huyen' | 'thi-xa' | 'phuong' | 'xa' | 'thi-tran' | 'dac-khu';

const LEVELS_OF_TYPE: Readonly<Record<UnitType, readonly UnitLevel[]>> = {
  tinh: ['province'],
  'thanh-pho': ['province', 'district'],
  quan: ['district'],
  huyen: ['district'],
  'thi-xa': ['district'],
  phuong: ['commune'],
  xa: ['commune'],
  'thi-tran': ['commune'],
  'dac-khu': ['commune'],
};

/** Whether units of a kind may stand at a level: a thành phố is a province or, before 2025-07-01, a district. */
export const mayStandAt = (type: UnitType, level: UnitLevel): boolean => LEVELS_OF_TYPE[type].includes(level);

export interface AdminUnit {
  /** Two digits for a province, three for a district, five for a commune. Meaningful with its code set only. */
  readonly code: string;
  readonly codeSet: CodeSet;
  readonly level: UnitLevel;
  readonly type: UnitType;
  /** Without the kind: `Ba Đình`; numbered units keep theirs: `Phường 1` → `1`. */
  readonly name: string;
  readonly fullName: string;
  readonly provinceCode: string;
  /** Only before 2025-07-01. */
  readonly districtCode?: string;
  /** Centre of the commune, WGS 84 degrees, and its area; for communes since 2025-07. */
  readonly latitude?: number;
  readonly longitude?: number;
  readonly areaKm2?: number;
}

const TYPE_OF_WORD: readonly (readonly [word: string, type: UnitType])[] = [
  ['Thành phố ', 'thanh-pho'],
  ['Tỉnh ', 'tinh'],
  ['Quận ', 'quan'],
  ['Huyện ', 'huyen'],
  ['Thị xã ', 'thi-xa'],
  ['Thị trấn ', 'thi-tran'],
  ['Phường ', 'phuong'],
  ['Xã ', 'xa'],
  ['Đặc khu ', 'dac-khu'],
];

/** The kind of a unit and its name without it. */
export function splitUnitName(fullName: string): readonly [type: UnitType, name: string] {
  const found = TYPE_OF_WORD.find(([word]) => fullName.startsWith(word));
  return found === undefined ? ['xa', fullName] : [found[1], fullName.slice(found[0].length)];
}
