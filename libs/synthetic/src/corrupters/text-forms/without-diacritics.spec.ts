import { SeededRandom } from '../../random/seeded-random';
import { withoutDiacritics } from './without-diacritics';

test('withoutDiacritics gives plain capitals', () => {
  expect(withoutDiacritics('Nguyễn Đức Anh', new SeededRandom('s'))).toBe('NGUYEN DUC ANH');
});
