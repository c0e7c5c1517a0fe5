import { SeededRandom } from '../../random/seeded-random';
import { upperCase } from './upper-case';

test('upperCase keeps the diacritics', () => {
  expect(upperCase('Nguyễn Thị Hoà Đức', new SeededRandom('s'))).toBe('NGUYỄN THỊ HOÀ ĐỨC');
});
