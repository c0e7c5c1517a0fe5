import { SeededRandom } from '../../random/seeded-random';
import { newTonePlacement, oldTonePlacement } from './tone-placement';

const random = new SeededRandom('s');

test.each([
  ['Hòa', 'Hoà'],
  ['HÒA BÌNH', 'HOÀ BÌNH'],
  ['Thủy', 'Thuỷ'],
  ['khỏe', 'khoẻ'],
])('%s (old) and %s (new) turn into each other', (old, modern) => {
  expect(newTonePlacement(old, random)).toBe(modern);
  expect(oldTonePlacement(modern, random)).toBe(old);
});

test.each(['Quý', 'Hoàn', 'Huỳnh', 'Thuyền', 'Quà', 'Nguyễn'])('%s is written alike in both styles', (word) => {
  expect(newTonePlacement(word, random)).toBe(word);
  expect(oldTonePlacement(word, random)).toBe(word);
});
