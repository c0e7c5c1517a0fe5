import { SeededRandom } from '../../random/seeded-random';
import { abbreviatedMiddle, abbreviatedName } from './abbreviated-name';

const random = new SeededRandom('s');

test.each([
  ['Nguyễn Thị Lan', 'Ng. T. Lan', 'Nguyễn T. Lan'],
  ['Phạm Văn Thị', 'Ph. V. T.', 'Phạm V. T.'],
  ['Lê Minh Châu', 'Lê Minh Châu', 'Lê Minh Châu'],
])('%s → %s, or only the middle: %s', (value, short, middle) => {
  expect(abbreviatedName(value, random)).toBe(short);
  expect(abbreviatedMiddle(value, random)).toBe(middle);
});
