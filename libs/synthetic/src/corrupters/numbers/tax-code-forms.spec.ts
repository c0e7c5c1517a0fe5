import { SeededRandom } from '../../random/seeded-random';
import { withoutHyphen } from './tax-code-forms';

test('withoutHyphen joins parent code and ordinal', () => {
  expect(withoutHyphen('0300588569-001', new SeededRandom('s'))).toBe('0300588569001');
});
