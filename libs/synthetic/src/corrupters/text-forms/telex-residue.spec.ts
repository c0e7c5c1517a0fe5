import { SeededRandom } from '../../random/seeded-random';
import { telexResidue } from './telex-residue';

test.each([
  ['Tuấn', 'Tuâns'],
  ['Hà', 'Haf'],
  ['Thảo', 'Thaor'],
  ['Vũ', 'Vux'],
  ['Thịnh', 'Thinhj'],
  ['Lan', 'Lan'],
])('telexResidue: %s → %s', (value, expected) => {
  expect(telexResidue(value, new SeededRandom('s'))).toBe(expected);
});

test('telexResidue touches one word only', () => {
  const before = 'Trần Thị Hồng Hạnh'.split(' ');
  const after = (telexResidue(before.join(' '), new SeededRandom('s')) ?? '').split(' ');
  expect(after.filter((word, index) => word !== before[index])).toHaveLength(1);
});
