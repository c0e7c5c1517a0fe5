/** How sure a fact is: two or more published tables agree; one, or general knowledge; neither. */
export type Confidence = 'high' | 'medium' | 'low';

/** A phase of the change of landline area codes. Old and new codes worked side by side from `validFrom` to `oldUntil`. */
export interface AreaCodePhase {
  readonly phase: 1 | 2 | 3;
  /** First day of the new codes. */
  readonly validFrom: string;
  /** Last day on which an old code was connected. */
  readonly oldUntil: string;
}

/** Decision 2036/QĐ-BTTTT of 2016-11-21; the ends of dialling side by side as the operators announced them (VNPT, 2017). */
export const AREA_CODE_PHASES: readonly AreaCodePhase[] = [
  { phase: 1, validFrom: '2017-02-11', oldUntil: '2017-03-13' },
  { phase: 2, validFrom: '2017-04-15', oldUntil: '2017-05-14' },
  { phase: 3, validFrom: '2017-06-17', oldUntil: '2017-07-16' },
];

export interface AreaCodeChange {
  /** Province of the time, as the code is called. */
  readonly province: string;
  /** Without the trunk zero, as is `current`. The subscriber's number did not change. */
  readonly old: string;
  readonly current: string;
  readonly phase: AreaCodePhase;
  /** Of the pair of codes: old and new tables of two public libraries agree on it. */
  readonly confidence: Confidence;
  /** Of the phase: the counts (13, 23, 23) agree with the decision, the rows are general knowledge. */
  readonly phaseConfidence: Confidence;
}

const ROWS: Readonly<Record<AreaCodePhase['phase'], string>> = {
  1:
    'Sơn La 22 212,Lai Châu 231 213,Lào Cai 20 214,Điện Biên 230 215,Yên Bái 29 216,Quảng Bình 52 232,Quảng Trị 53 233,' +
    'Thừa Thiên Huế 54 234,Quảng Nam 510 235,Đà Nẵng 511 236,Thanh Hóa 37 237,Nghệ An 38 238,Hà Tĩnh 39 239',
  2:
    'Quảng Ninh 33 203,Bắc Giang 240 204,Lạng Sơn 25 205,Cao Bằng 26 206,Tuyên Quang 27 207,Thái Nguyên 280 208,' +
    'Bắc Kạn 281 209,Hải Dương 320 220,Hưng Yên 321 221,Bắc Ninh 241 222,Hải Phòng 31 225,Hà Nam 351 226,Thái Bình 36 227,' +
    'Nam Định 350 228,Ninh Bình 30 229,Cà Mau 780 290,Bạc Liêu 781 291,Cần Thơ 710 292,Hậu Giang 711 293,Trà Vinh 74 294,' +
    'An Giang 76 296,Kiên Giang 77 297,Sóc Trăng 79 299',
  3:
    'Hà Nội 4 24,Thành phố Hồ Chí Minh 8 28,Đồng Nai 61 251,Bình Thuận 62 252,Bà Rịa - Vũng Tàu 64 254,Quảng Ngãi 55 255,' +
    'Bình Định 56 256,Phú Yên 57 257,Khánh Hòa 58 258,Ninh Thuận 68 259,Kon Tum 60 260,Đắk Nông 501 261,Đắk Lắk 500 262,' +
    'Lâm Đồng 63 263,Gia Lai 59 269,Vĩnh Long 70 270,Bình Phước 651 271,Long An 72 272,Tiền Giang 73 273,Bình Dương 650 274,' +
    'Bến Tre 75 275,Tây Ninh 66 276,Đồng Tháp 67 277',
};

/**
 * Landline area codes before and since 2017, 59 of 63 provinces. Source: Decision 2036/QĐ-BTTTT; the pairs compared with the tables of
 * public telephone libraries of 2012 (old) and later (new).
 */
export const AREA_CODE_CHANGES: readonly AreaCodeChange[] = AREA_CODE_PHASES.flatMap((phase) =>
  ROWS[phase.phase].split(',').map((row): AreaCodeChange => {
    const [, province = '', old = '', current = ''] = /^(.+) (\d+) (\d+)$/.exec(row) ?? [];
    return { province, old, current, phase, confidence: 'high', phaseConfidence: 'medium' };
  }),
);

/** Codes that had three digits before and kept them (the other four provinces). */
export const UNCHANGED_AREA_CODES: ReadonlyMap<string, string> = new Map([
  ['210', 'Phú Thọ'],
  ['211', 'Vĩnh Phúc'],
  ['218', 'Hòa Bình'],
  ['219', 'Hà Giang'],
]);

const CHANGE_OF_OLD = new Map(AREA_CODE_CHANGES.map((change) => [change.old, change]));
/** Hà Nội and Hồ Chí Minh City have subscriber numbers of eight digits, the others of seven. */
const LONGEST_CODE = 3;
const NATIONAL_DIGITS_OF_CODE: Readonly<Record<number, number>> = { 1: 9, 2: 9, 3: 10 };

export interface OldLandline {
  /** National number with the current area code, with its trunk zero. */
  readonly digits: string;
  readonly change: AreaCodeChange;
}

/** Reads a national number (`0…`) as one with an area code of before 2017. No code is the beginning of another of the same length. */
export function readOldLandline(digits: string): OldLandline | undefined {
  for (let length = LONGEST_CODE; length > 0; length--) {
    if (digits.length !== 1 + (NATIONAL_DIGITS_OF_CODE[length] ?? 0)) continue;
    const change = CHANGE_OF_OLD.get(digits.slice(1, 1 + length));
    if (change !== undefined && !/^[01]/.test(digits.slice(1 + length)))
      return { digits: `0${change.current}${digits.slice(1 + length)}`, change };
  }
  return undefined;
}
