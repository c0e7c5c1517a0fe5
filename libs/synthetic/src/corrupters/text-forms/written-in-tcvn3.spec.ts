import { SeededRandom } from '../../random/seeded-random';
import { tcvn3 } from './written-in-tcvn3';

test.each([
  ['Nguyễn Văn An', 'NguyÔn V¨n An'],
  ['Tiếng Việt rất hay', 'TiÕng ViÖt rÊt hay'],
  ['Ánh', '¸nh'],
  ['Bảo Thắng', 'B¶o Th¾ng'],
])('tcvn3: %s → %s', (value, expected) => {
  expect(tcvn3(value, new SeededRandom('s'))).toBe(expected);
});
