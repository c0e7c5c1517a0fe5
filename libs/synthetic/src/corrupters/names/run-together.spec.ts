import { SeededRandom } from '../../random/seeded-random';
import { joinedWords, middleInitials, swappedLetters } from './run-together';

const SEEDS = ['a', 'b', 'c', 'd', 'e'];
const letters = (text: string): string => [...text.toLowerCase().replaceAll(' ', '')].sort().join('');

test.each(SEEDS)('joinedWords loses one blank and nothing else (seed %s)', (seed) => {
  const joined = joinedWords('Lê Thị Thu Hoa', new SeededRandom(seed)) ?? '';
  expect(joined.split(' ')).toHaveLength(3);
  expect(letters(joined)).toBe(letters('Lê Thị Thu Hoa'));
});

test.each(SEEDS)('swappedLetters keeps the letters (seed %s)', (seed) => {
  expect(letters(swappedLetters('Phương', new SeededRandom(seed)) ?? '')).toBe(letters('Phương'));
});

test('middleInitials keeps surname and given name', () => {
  expect(middleInitials('Nguyễn Thị Thu Hà', new SeededRandom('s'))).toBe('Nguyễn T T Hà');
});
