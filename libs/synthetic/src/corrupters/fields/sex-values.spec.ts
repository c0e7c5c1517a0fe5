import { SeededRandom } from '../../random/seeded-random';
import { sexInVietnamese, wrongSex } from './sex-values';

test.each([
  ['male', 'female', 'Nam'],
  ['female', 'male', 'Nữ'],
])('%s: wrong is %s, in Vietnamese it is %s', (value, wrong, vietnamese) => {
  expect(wrongSex(value, new SeededRandom('s'))).toBe(wrong);
  expect(sexInVietnamese(value, new SeededRandom('s'))).toBe(vietnamese);
});
