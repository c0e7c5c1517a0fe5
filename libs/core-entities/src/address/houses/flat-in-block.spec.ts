import { houseOf } from './house';

describe('a flat in its block', () => {
  it.each<[string, string | undefined]>([
    ['Căn hộ A1-03-10, Chung cư Thái An 4, 277 Nguyễn Kiệm, Phường 11, Quận Gò Vấp', 'A1 3 10@THAI AN 4'],
    ['CH A1.03.10 CC Thái An 4, 277 Nguyễn Kiệm, P. 11, Q. Gò Vấp', 'A1 3 10@THAI AN 4'],
    ['CAN A1-03-10 CC THAI AN 4, F11, Q GO VAP, HCM', 'A1 3 10@THAI AN 4'],
    ['A.10.09 CC LE THANH 3 314 TAN DA P.6 Q.5 TPHCM', 'A 10 9@LE THANH 3'],
    ['Căn hộ B2807, CT3, Phường Đại Kim, Hà Nội', 'B2807@CT3'],
    ['Căn hộ 504, Chung cư Sao Biển, Phường 2', '504@SAO BIEN'],
    ['277 Nguyễn Kiệm, Phường 11', undefined],
    ['Chung cư Thái An 4, Phường 11', undefined],
    ['Căn hộ A1-03-10, Phường 11', undefined],
    ['Căn hộ B2807, Lê Lợi, Phường 11', undefined],
    ['A12, CT3, Phường Đại Kim', undefined],
    ['12/3 Chung Văn Thân, Phường 2', undefined],
  ])('%s: %s', (text, flat) => {
    expect(houseOf(text).flat).toBe(flat);
  });
});
