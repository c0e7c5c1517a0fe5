import { SeededRandom } from '../../random/seeded-random';
import { familyLast, givenFirst, westernOrder } from './name-orders';

test.each([
  ['Vũ Đình Toàn', 'Toàn Vũ Đình', 'Đình Toàn Vũ', 'Toàn Đình Vũ'],
  ['Lê Lợi', 'Lợi Lê', 'Lợi Lê', 'Lợi Lê'],
  ['Lan', 'Lan', 'Lan', 'Lan'],
])('%s → %s, %s and %s', (value, ...turned) => {
  const random = new SeededRandom('s');
  expect([givenFirst, familyLast, westernOrder].map((corrupt) => corrupt(value, random))).toEqual(turned);
});
