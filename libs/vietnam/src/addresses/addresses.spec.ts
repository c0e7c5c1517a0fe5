import * as fc from 'fast-check';
import { parseAddress } from './parse-address';

const units = (raw: string) => {
  const { tiers, province, district, commune } = parseAddress(raw);
  return [tiers, commune?.fullName, district?.fullName, province?.fullName];
};
const codesOf = (raw: string): string[] => parseAddress(raw).findings.map(({ code }) => code);

describe('address units', () => {
  it.each([
    ['12/3 Lê Lợi, P. Bến Nghé, Q.1, TP.HCM', 3, 'Phường Bến Nghé', 'Quận 1', 'Thành phố Hồ Chí Minh'],
    [
      '12/3 Lê Lợi, Phường Bến Nghé, Quận 1, Sài Gòn, Việt Nam',
      3,
      'Phường Bến Nghé',
      'Quận 1',
      'Thành phố Hồ Chí Minh',
    ],
    ['Tổ 5, KP. 3, P.01, Quận 3, HCM', 3, 'Phường 1', 'Quận 3', 'Thành phố Hồ Chí Minh'],
    ['xã Thuỷ Xuân Tiên, huyện Chương Mỹ, HN', 3, 'Xã Thủy Xuân Tiên', 'Huyện Chương Mỹ', 'Thành phố Hà Nội'],
    ['Phuong Ben Nghe, Quan 1, Ho Chi Minh', 3, 'Phường Bến Nghé', 'Quận 1', 'Thành phố Hồ Chí Minh'],
    ['Ben Nghe Ward, District 1, Ho Chi Minh City', 3, 'Phường Bến Nghé', 'Quận 1', 'Thành phố Hồ Chí Minh'],
    ['12 Lê Lợi P. Bến Nghé Q.1 TP.HCM', 3, 'Phường Bến Nghé', 'Quận 1', 'Thành phố Hồ Chí Minh'],
    ['12 Lê Lợi phường Bến Nghé quận 1 thành phố Hồ Chí Minh', 3, 'Phường Bến Nghé', 'Quận 1', 'Thành phố Hồ Chí Minh'],
    ['Phường Phú Cường, TP Thủ Dầu Một, TP.HCM', 3, 'Phường Phú Cường', 'Thành phố Thủ Dầu Một', 'Tỉnh Bình Dương'],
    ['Phường Ba Đình, Thành phố Hà Nội', 2, 'Phường Ba Đình', undefined, 'Thành phố Hà Nội'],
    ['Thôn 3, xã Tân Tiến, tỉnh Đồng Nai', 2, 'Xã Tân Tiến', undefined, 'Thành phố Đồng Nai'],
    ['Đặc khu Côn Đảo, TP. Hồ Chí Minh', 2, 'Đặc khu Côn Đảo', undefined, 'Thành phố Hồ Chí Minh'],
    ['số 1 đường 30/4, phường Trấn Biên, tỉnh Đồng Nai', 2, 'Phường Trấn Biên', undefined, 'Thành phố Đồng Nai'],
    ['Trung Hạ, Quan Sơn, Thanh Hóa', 3, 'Xã Trung Hạ', 'Huyện Quan Sơn', 'Tỉnh Thanh Hóa'],
    ['Phường Trúc Bạch, Hà Nội', 3, 'Phường Trúc Bạch', undefined, 'Thành phố Hà Nội'],
  ])('%s', (raw, ...expected) => {
    expect(units(raw)).toEqual(expected);
  });

  it.each([
    ['Xã Tân Tiến, tỉnh Lạng Sơn', []],
    ['tỉnh Lạng Sơn', ['ADDRESS_COMMUNE_UNKNOWN']],
    ['Phường Bến Nghé, Hà Nội', ['ADDRESS_UNIT_CONTRADICTION']],
    ['ở nhà', ['ADDRESS_NO_UNIT']],
    ['', ['PLACEHOLDER_VALUE']],
    ['chưa cập nhật', ['PLACEHOLDER_VALUE']],
    ['Phường Điện Biên, Quận Ba Đình, Hà Nội', ['UNIT_SEVERAL_SUCCESSORS']],
  ])('%s has findings %j', (raw, codes) => {
    expect(codesOf(raw)).toEqual(codes);
  });

  it('offers candidates when a name repeats in the province', () => {
    const parsed = parseAddress('Phường 1, TP.HCM');
    expect(parsed.commune).toBeUndefined();
    expect(parsed.communeCandidates.length).toBeGreaterThan(5);
    expect(parsed.value).toEqual({ provinceCode: '79', codeSet: 'NSO-2025-01' });
    expect(codesOf('Phường 1, TP.HCM')).toEqual(['ADDRESS_COMMUNE_AMBIGUOUS']);
  });

  it('never throws', () => {
    const part = fc.constantFrom(
      'P.',
      'Phường',
      'Q.1',
      'TP.HCM',
      '12/3',
      'Lê Lợi',
      ',',
      'xã',
      'Tân Tiến',
      '-',
      'số',
      'ngõ 5',
      'tỉnh',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 10 }).map((parts) => parts.join(' ')),
    );
    fc.assert(fc.property(text, (raw) => parseAddress(raw).text === parseAddress(parseAddress(raw).text).text));
  });
});

describe('address street parts', () => {
  it.each([
    ['12/3 Lê Lợi', { houseNumber: '12/3', street: 'Lê Lợi' }],
    [
      'Số 5 ngách 12/8 ngõ 34 phố Khâm Thiên',
      { houseNumber: '5', alleys: ['ngõ 34', 'ngách 12/8'], street: 'Khâm Thiên' },
    ],
    ['12/3A hẻm 45 Lê Văn Sỹ', { houseNumber: '12/3A', alleys: ['hẻm 45'], street: 'Lê Văn Sỹ' }],
    ['K12/3 Nguyễn Huệ', { houseNumber: 'K12/3', street: 'Nguyễn Huệ' }],
    ['15 kiệt 8 đường Lê Duẩn', { houseNumber: '15', alleys: ['kiệt 8'], street: 'Lê Duẩn' }],
    ['Số 7 đường 3/2', { houseNumber: '7', street: '3/2' }],
    ['SN 20, tổ 4, khu phố 2', { houseNumber: '20', hamlets: ['tổ 4', 'khu phố 2'] }],
    ['Ấp Bình An', { hamlets: ['Ấp Bình An'] }],
    ['Buôn Ako Dhong', { hamlets: ['Buôn Ako Dhong'] }],
    ['Thôn Đông, Xóm 2', { hamlets: ['Thôn Đông', 'Xóm 2'] }],
    ['A12 Lê Lợi', { houseNumber: 'A12', street: 'Lê Lợi', hamlets: [] }],
    ['số A5/12 Nguyễn Trãi', { houseNumber: 'A5/12', street: 'Nguyễn Trãi' }],
    ['A. Bình An', { hamlets: ['A. Bình An'] }],
    ['12 Đội Cấn', { houseNumber: '12', street: 'Đội Cấn', hamlets: [] }],
    ['Đội 5', { hamlets: ['Đội 5'] }],
    ['12 Khu phố 2', { houseNumber: '12', hamlets: ['Khu phố 2'] }],
    ['to 5, thon 3', { hamlets: ['to 5', 'thon 3'] }],
  ])('%s', (front, expected) => {
    expect(parseAddress(`${front}, Phường Ba Đình, Hà Nội`)).toMatchObject(expected);
  });
});
