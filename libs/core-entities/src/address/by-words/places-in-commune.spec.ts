import { houseOf } from '../houses/house';

describe('the hamlets and fields that the address of a parcel names', () => {
  it.each<[string, readonly string[]]>([
    ['Thôn Chùa, Xã Bình Dương, Huyện Gia Bình, Tỉnh Bắc Ninh', ['CHUA']],
    ['Thôn Chùa Xã Bình Dương', ['CHUA']],
    ['Tổ dân phố số 4, P.Kinh Bắc, TP Bắc Ninh', ['to 4']],
    ['T.3, X. Hòa Thành', ['thon 3']],
    ['Xứ đồng Đồng Sau X.Bình Dương', ['DONG SAU']],
    ['Xứ đồng Đồng Sau, thôn 1 Xã Nhân Thắng', ['thon 1', 'DONG SAU']],
    ["Bon Đăk R'Moan, X. Hòa Phú, T. Đắk Lắk", ['DAK RMOAN']],
    ['Số 55 phố Kinh Dương Vương, Tổ dân phố số 4, Phường Kinh Bắc', ['to 4']],
    ['Xã Bình Dương, Huyện Gia Bình', []],
  ])('%s', (text, places) => {
    expect(houseOf(text).places ?? []).toEqual(places);
  });
});
