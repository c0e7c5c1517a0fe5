import { nationalIdBeside, nationalIdOf } from './issued-national-id';

test.each([
  ['87', 'male', 1984, '000999', '087084000999'],
  ['01', 'male', 1987, '123456', '001087123456'],
  ['79', 'female', 1990, '000001', '079190000001'],
  ['79', 'male', 2005, '000001', '079205000001'],
  ['40', 'female', 2016, '654321', '040316654321'],
] as const)('province %s, %s, born %i: %s gives %s', (province, sex, year, serial, expected) => {
  expect(nationalIdOf(province, sex, year, serial)).toBe(expected);
});

test.each([
  ['079190000128', 1, '079190000129'],
  ['079190000129', 1, '079190000120'],
  ['079190000129', 9, '079190000128'],
])('the number beside %s by %i is %s', (value, step, expected) => {
  expect(nationalIdBeside(value, step)).toBe(expected);
});
