import { SeededRandom } from '../../random/seeded-random';
import { confusedInitial, confusedTone } from './spoken-confusion';

const random = new SeededRandom('s');

test.each([
  ['Trần Lam', 'Trần Nam'],
  ['Lê Sơn', 'Lê Xơn'],
  ['Phạm Chinh', 'Phạm Trinh'],
  ['Phạm Ngọc', 'Phạm Ngọc'],
  ['Võ Nhung', 'Võ Nhung'],
])('confusedInitial: %s → %s (surnames are spared)', (value, expected) => {
  expect(confusedInitial(value, random)).toBe(expected);
});

test.each([
  ['Nguyễn', 'Nguyển'],
  ['Thảo', 'Thão'],
  ['Lan', 'Lan'],
])('confusedTone: %s → %s', (value, expected) => {
  expect(confusedTone(value, random)).toBe(expected);
});
