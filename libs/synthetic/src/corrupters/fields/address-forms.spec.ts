import { SeededRandom } from '../../random/seeded-random';
import {
  abbreviatedAddress,
  hamletOnly,
  hamletShorthand,
  houseInHamlet,
  withoutProvince,
  withoutUnits,
} from './address-forms';

const random = new SeededRandom('s');
const ADDRESS = '12/3 Cách Mạng Tháng Tám, Khu phố 2, Phường 5, Quận 3, Thành phố Hồ Chí Minh';

test.each([
  [ADDRESS, '12/3 CMT8, KP.2, P.5, Q.3, TP.HCM'],
  ['7 Đường Chợ, Xã Đô Lương, Huyện Đô Lương, Tỉnh Nghệ An', '7 Đường Chợ, X. Đô Lương, H. Đô Lương, T. Nghệ An'],
])('abbreviatedAddress: %s', (value, expected) => {
  expect(abbreviatedAddress(value, random)).toBe(expected);
});

test('withoutProvince takes the last level away, and keeps an address of one level', () => {
  expect(withoutProvince(ADDRESS, random)).toBe(ADDRESS.replace(', Thành phố Hồ Chí Minh', ''));
  expect(withoutProvince('12 Lê Lợi', random)).toBe('12 Lê Lợi');
});

const RURAL = '12/3 Tỉnh lộ 8, Ấp 3, Xã Đô Lương, Tỉnh Nghệ An';

test.each([
  ['hamletOnly', hamletOnly, RURAL, 'Ấp 3, Xã Đô Lương, Tỉnh Nghệ An'],
  ['hamletOnly', hamletOnly, '7 Đường Chợ, Xã Đô Lương', '7 Đường Chợ, Xã Đô Lương'],
  ['hamletShorthand', hamletShorthand, RURAL, '12/3 Tỉnh lộ 8, A. 3, Xã Đô Lương, Tỉnh Nghệ An'],
  ['withoutUnits', withoutUnits, RURAL, '12/3 Tỉnh lộ 8, Ấp 3'],
  ['withoutUnits', withoutUnits, '7 Đường Chợ, Xã Đô Lương', '7 Đường Chợ'],
])('%s', (_, corrupter, value, expected) => {
  expect(corrupter(value, random)).toBe(expected);
});

test('houseInHamlet counts the house in its hamlet', () => {
  expect(houseInHamlet(RURAL, random)).toMatch(/^(?:Số nhà|SN|Số) 12\/3, Ấp 3, Xã Đô Lương, Tỉnh Nghệ An$/);
});
