import { SeededRandom } from '../../random/seeded-random';
import { decomposedUnicode } from './decomposed-unicode';

test('decomposedUnicode is the same text in other code points', () => {
  const name = 'Nguyễn Thị Hoà';
  const decomposed = decomposedUnicode(name, new SeededRandom('s')) ?? '';
  expect(decomposed).not.toBe(name);
  expect(decomposed.normalize('NFC')).toBe(name);
});
