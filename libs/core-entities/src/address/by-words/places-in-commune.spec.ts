import { houseOf } from '../houses/house';

describe('the hamlets and fields that the address of a parcel names', () => {
  it.each<[string, readonly string[]]>([
    ['Thôn Chùa, Xã Bình Dương, Huyện Gia Bình, Tỉnh Bắc Ninh', ['CHUA']],
    ['Thôn Chùa Xã Bình Dương', ['CHUA']],
    ['Tổ dân phố số 4, P.Kinh Bắc, TP Bắc Ninh', ['to 4']],
    ['T.3, X. Hòa Thành', ['thon 3']],
    ['Xứ đồng Đồng Sau X.Bình Dương', ['field SAU']],
    ['Xứ đồng Đồng Sau, thôn 1 Xã Nhân Thắng', ['thon 1', 'field SAU']],
    ['Đồng Sau, Thôn 1, Xã Nhân Thắng', ['thon 1', 'field SAU']],
    ['Đồng Tâm, Xã Nhân Thắng', ['DONG TAM']],
    ['Cánh đồng Bàu Sen, Tổ 3, Ấp Dầu, Xã Vĩnh Kim', ['to 3', 'DAU', 'field BAU SEN']],
    ['Khu Nà Pá, Bản Phìn Hồ, Xã Co Mạ', ['field NA PA', 'PHIN HO']],
    ['Khu Phúc Lộc, Phường Kinh Bắc', ['PHUC LOC']],
    ['BAN POM SAN, XA CO MA', ['POM SAN']],
    ['AP BINH HUU 1, X. DUC HOA HA', ['BINH HUU 1']],
    ["Bon Đăk R'Moan, X. Hòa Phú, T. Đắk Lắk", ['DAK RMOAN']],
    ['Số 55 phố Kinh Dương Vương, Tổ dân phố số 4, Phường Kinh Bắc', ['to 4']],
    ['Xã Bình Dương, Huyện Gia Bình', []],
  ])('%s', (text, places) => {
    expect(houseOf(text).places ?? []).toEqual(places);
  });
});
