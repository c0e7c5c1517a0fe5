import { placeWords } from './address-words';

describe('the words of an address below the province', () => {
  it.each([
    ['thôn Hạ X.Nhân Thắng', ['thôn Hạ'], 'Nhân Thắng'],
    ['Số 78 đường Minh Khai Tổ DP số 2 P.Kinh Bắc', ['Số 78 đường Minh Khai', 'Tổ DP số 2'], 'Kinh Bắc'],
    ['Thôn Ao Vè - Xã Đại Lâm', ['Thôn Ao Vè'], 'Đại Lâm'],
    ['T. 3, X. Tân Dĩnh, H. Lạng Giang, BG', ['thôn 3'], 'Tân Dĩnh'],
    ['T. Hạ, X. Tân Dĩnh, T. Bắc Ninh', ['thôn Hạ'], 'Tân Dĩnh'],
    ['P.Hòa Long', ['P.Hòa Long'], 'Hòa Long'],
    ['Số 261 thôn Đình Xã Nhân Thắng', ['Số 261', 'thôn Đình'], 'Nhân Thắng'],
    ['Số 6 phố Chợ Tổ DP Làng Chả Phường Hòa Long', ['Số 6 phố Chợ', 'Tổ DP Làng Chả'], 'Hòa Long'],
    ['Số 5 phố Xã Đàn, phường Nam Đồng', ['Số 5 phố Xã Đàn'], 'Nam Đồng'],
    ['290 Liên Khu 4-5, P.10, Q6, HCM', ['290 Liên Khu 4-5'], '10'],
    ['P. 12, 49/18 Hậu Giang, P. Phú Thạnh', ['P. 12', '49/18 Hậu Giang'], 'Phú Thạnh'],
    ['Thôn Đại Lâm', ['Thôn Đại Lâm'], undefined],
    ['Bản Co Nhừ, Vân Hồ', ['Bản Co Nhừ', 'Vân Hồ'], 'Vân Hồ'],
    ['Xóm 2 - Hải Đường', ['Xóm 2', 'Hải Đường'], 'Hải Đường'],
    ['Tổ 25, Khu 3', ['Tổ 25', 'Khu 3'], undefined],
    ['12, Lê Lợi', ['12', 'Lê Lợi'], undefined],
    ['BAN LAO PHO, X. CO TONG, H. THUAN CHAU', ['bản LAO PHO'], 'CO TONG'],
    ['Lô 25 thôn Đại Lâm Xã Tân Dĩnh', ['Lô 25', 'thôn Đại Lâm'], 'Tân Dĩnh'],
  ])('%s', (text, own, communeName) => {
    expect(placeWords(text)).toEqual({ own, communeName });
  });
});
