import { houseOf } from './house';

describe('a house number in its alleys', () => {
  it.each([
    ['Số 26, hẻm 133, đường Dương Bá Trạc', '133/26 Dương Bá Trạc'],
    ['Số 36, hẻm 158/17, đường Tạ Quang Bửu', '158/17/36 Tạ Quang Bửu (số cũ 108/6)'],
    ['12 kiệt 5 Lê Lợi', '5/12 Lê Lợi'],
  ])('"%s" is "%s"', (left, right) => {
    expect(houseOf(left).line).toBeDefined();
    expect(houseOf(left).line).toBe(houseOf(right).line);
  });

  it('stands behind or before the stroke where an alley is a ngõ', () => {
    expect(houseOf('24 ngõ 312 Quang Trung').line).not.toBe(houseOf('312/24 Quang Trung').line);
  });
});

describe('a house number with the initials of its street', () => {
  it.each([
    ['26/45 DBT, F14, Q 8', '26/45 Dương Bá Trạc, Phường 14'],
    ['236B XT3, TT Hóc Môn', '236B đường Xuân Thới 3, Thị trấn Hóc Môn'],
    ['895 DS8, P.15', '895 Đường số 8, Phường 15'],
  ])('"%s" is "%s"', (short, whole) => {
    expect(houseOf(short).initialed).toBeDefined();
    expect(houseOf(short).initialed).toBe(houseOf(whole).initialed);
  });

  it.each([
    ['a short number', '12 Lê Lợi'],
    ['a street of one word', '312 Trường, Phường 2'],
    ['no street', 'Số 312, Ấp 3, Xã Tân Hội'],
    ['a flat', 'A1-03-10 CC Thái An 4, 277 Nguyễn Kiệm, P. 11'],
  ])('is not made of %s', (_, text) => {
    expect(houseOf(text).initialed).toBeUndefined();
  });

  it('tells other numbers and other streets apart', () => {
    expect(houseOf('26/45 DBT, F14').initialed).not.toBe(houseOf('26/46 Dương Bá Trạc').initialed);
    expect(houseOf('26/45 DBT, F14').initialed).not.toBe(houseOf('26/45 Dương Quảng Hàm').initialed);
  });
});
