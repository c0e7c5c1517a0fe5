import { SeededRandom } from '../../random/seeded-random';
import { compactSerial, scannedSerial } from './serial-forms';

const random = new SeededRandom('s');

test.each([
  ['CU 103456', 'CU103456', 'CU 1O3456'],
  ['O 123456', 'O123456', 'O 123456'],
])('%s without the space is %s, scanned it is %s', (serial, compact, scanned) => {
  expect(compactSerial(serial, random)).toBe(compact);
  expect(scannedSerial(serial, random)).toBe(scanned);
});
