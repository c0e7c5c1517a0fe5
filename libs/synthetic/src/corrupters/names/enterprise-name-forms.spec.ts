import { enterpriseNameParts } from '@sogoc/vietnam';

import { SeededRandom } from '../../random/seeded-random';
import { abbreviatedActivity, legalFormVariant } from './enterprise-name-forms';

test.each([
  'Công ty TNHH Minh Phát',
  'Công ty TNHH Một thành viên Minh Phát',
  'Công ty Cổ phần Minh Phát',
  'Doanh nghiệp tư nhân Minh Phát',
  'Hợp tác xã Minh Phát',
])('legalFormVariant writes %s otherwise, with the same form and proper name', (name) => {
  for (const seed of ['a', 'b', 'c', 'd']) {
    const variant = legalFormVariant(name, new SeededRandom(seed)) ?? '';
    expect(variant).not.toBe(name);
    expect(enterpriseNameParts(variant).legalForm).toBe(enterpriseNameParts(name).legalForm);
    expect(enterpriseNameParts(variant).keys).toEqual(enterpriseNameParts(name).keys);
  }
});

test('legalFormVariant keeps a name without a legal form', () => {
  expect(legalFormVariant('Minh Phát', new SeededRandom('s'))).toBe('Minh Phát');
});

test('abbreviatedActivity shortens every word of business, whatever its case', () => {
  expect(abbreviatedActivity('Công ty TNHH Thương mại DỊCH VỤ Minh', new SeededRandom('s'))).toBe(
    'Công ty TNHH TM DV Minh',
  );
});
