import { addressText } from './address-text-read-once';

const [BEFORE, SINCE] = ['2025-06-30', '2025-07-01'];

describe('a text of an address', () => {
  it.each([
    [BEFORE, SINCE],
    [SINCE, BEFORE],
  ])('names the place of each day, asked for %s first', (first, second) => {
    const text = `${first === BEFORE ? '1' : '2'} Lê Lợi, Phường Sài Gòn, Thành phố Hồ Chí Minh`;
    const eras = [first, second, first].map((day) => [day, addressText(text).placeAt(day).mapCommune?.[0]]);
    expect(eras).toEqual([first, second, first].map((day) => [day, day === SINCE ? 'since-2025-07' : undefined]));
  });

  it.each([
    ['12 Lê Lợi, Phường Bến Nghé, Quận 1, TP.HCM', true],
    ['12  Lê Lợi', false],
    ['12 Lª Lîi, QuËn 1, TP.HCM', false],
    ['không có', false],
    ['', false],
  ])('is read as it stands: "%s" %s', (text, isAsReceived) => {
    expect(addressText(text).isAsReceived).toBe(isAsReceived);
  });
});
