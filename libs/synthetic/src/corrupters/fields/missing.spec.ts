import { SeededRandom } from '../../random/seeded-random';
import { missing } from './missing';

test('missing takes the value away', () => {
  expect(missing('anything', new SeededRandom('s'))).toBeUndefined();
});
