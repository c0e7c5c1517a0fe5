import { SeededRandom } from '../../random/seeded-random';
import { droppedMiddle } from './dropped-middle';

test.each([
  ['Nguyễn Thị Thu Hà', 'Nguyễn Thu Hà'],
  ['Trần Văn An', 'Trần An'],
  ['Lê Lợi', 'Lê Lợi'],
])('droppedMiddle: %s → %s', (value, expected) => {
  expect(droppedMiddle(value, new SeededRandom('s'))).toBe(expected);
});
