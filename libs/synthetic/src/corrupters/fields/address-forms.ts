import type { Corrupter } from '../corrupter';

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/Phường (?=\d)/g, 'P.'],
  [/Phường /g, 'P. '],
  [/Thị trấn /g, 'TT. '],
  [/Xã /g, 'X. '],
  [/Quận (?=\d)/g, 'Q.'],
  [/Quận /g, 'Q. '],
  [/Huyện /g, 'H. '],
  [/Thành phố Hồ Chí Minh/g, 'TP.HCM'],
  [/Thành phố /g, 'TP. '],
  [/Tỉnh /g, 'T. '],
  [/Khu phố /g, 'KP.'],
  [/Cách Mạng Tháng Tám/g, 'CMT8'],
  [/Xô Viết Nghệ Tĩnh/g, 'XVNT'],
  [/Ba Tháng Hai/g, '3/2'],
];

/** `12 Lê Lợi, Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh` → `12 Lê Lợi, P. Bến Nghé, Q.1, TP.HCM`. */
export const abbreviatedAddress: Corrupter = (value) =>
  SHORT.reduce((text, [long, short]) => text.replace(long, short), value);

/** The province is left out. */
export const withoutProvince: Corrupter = (value) => value.split(', ').slice(0, -1).join(', ') || value;

const HAMLET = /^(?:Ấp|Thôn|Xóm|Khu phố) /;

/** Street and house left out where a hamlet or quarter is named: `Ấp 3, Xã Tân Lập`. */
export const hamletOnly: Corrupter = (value) => {
  const [first = '', second = '', ...rest] = value.split(', ');
  return HAMLET.test(second) ? [second, ...rest].join(', ') : [first, second, ...rest].filter(Boolean).join(', ');
};

/** The house counts in its hamlet: `12 Tỉnh lộ 8, Ấp 3, …` → `Số nhà 12, Ấp 3, …`. */
export const houseInHamlet: Corrupter = (value, random) => {
  const [first = '', second = '', ...rest] = value.split(', ');
  const house = first.split(' ')[0] ?? '';
  return HAMLET.test(second) ? [`${random.pick(['Số nhà', 'SN', 'Số'])} ${house}`, second, ...rest].join(', ') : value;
};

/** `Ấp 3` → `A. 3`, `Thôn Đông` → `Th. Đông`, `Xóm 4` → `X. 4`. */
export const hamletShorthand: Corrupter = (value) =>
  value
    .replace(/(^|, )Ấp (?=[\p{L}\d])/gu, '$1A. ')
    .replace(/(^|, )Thôn (?=[\p{L}\d])/gu, '$1Th. ')
    .replace(/(^|, )Xóm (?=\d)/gu, '$1X. ')
    .replace(/(^|, )Khu phố (?=\d)/gu, '$1KP');

/** What stands behind the hamlet or street is left out: everybody who reads the list knows the commune. */
export const withoutUnits: Corrupter = (value) => {
  const parts = value.split(', ');
  return parts.slice(0, HAMLET.test(parts[1] ?? '') ? 2 : 1).join(', ');
};
