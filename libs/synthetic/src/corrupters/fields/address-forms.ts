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
