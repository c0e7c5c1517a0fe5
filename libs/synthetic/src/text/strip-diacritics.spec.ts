import { stripDiacritics } from './strip-diacritics';

test.each([
  ['Nguyễn Đức Ước', 'Nguyen Duc Uoc'],
  ['Hoàng Phủ Quỳnh'.normalize('NFD'), 'Hoang Phu Quynh'],
  ['đường 3/2', 'duong 3/2'],
])('stripDiacritics: %s → %s', (value, expected) => {
  expect(stripDiacritics(value)).toBe(expected);
});
