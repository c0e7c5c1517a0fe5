import { enterprise } from '../enterprise.declaration';
import { distinguishedName } from './distinguishing-words';
import { ENTERPRISE_NAME_GRADES as GRADES, enterpriseNameComparator } from './enterprise-comparators';

const featuresOf = (name: string) =>
  enterprise.standardise({ name }, { observedAt: '2024-06-30T00:00:00Z', habits: {} }).features;
const gradeOf = (left: string, right: string): number =>
  enterpriseNameComparator(featuresOf(left).name ?? [], featuresOf(right).name ?? []);

describe('names side by side', () => {
  it.each<[string, string, number]>([
    ['Công ty TNHH MTV Bao bì Á Nam', 'A NAM PACKAGING ONE MEMBER COMPANY LIMITED', GRADES.sameCommon],
    ['Công ty TNHH MTV Bao bì Á Nam', 'A NAM PLASTIC ONE MEMBER COMPANY LIMITED', GRADES.otherActivities],
    ['Công ty TNHH Nhựa Quang Tín', 'QUANG TIN PLASTIC COMPANY LIMITED', GRADES.sameLetters],
    [
      'Địa điểm kinh doanh CTCP Thực phẩm Sao Phát - Kho 3',
      'BUSINESS LOCATION OF SAO PHAT FOODS JOINT STOCK COMPANY',
      GRADES.sameOfUnits,
    ],
    ['Địa điểm kinh doanh CTCP Sao Phát - Kho 3', 'Địa điểm kinh doanh CTCP Sao Phát - Kho 4', GRADES.different],
    ['Địa điểm kinh doanh CTCP Sao Phát - Kho 3', 'Địa điểm kinh doanh CTCP Sao Phát', GRADES.different],
    ['Cửa hàng Cường Lợi 3', 'Địa điểm kinh doanh CTCP Thực phẩm Cường Lợi - Kho 3', GRADES.sameOfUnits],
    ['Cửa hàng Cường Lợi 4', 'Địa điểm kinh doanh CTCP Thực phẩm Cường Lợi - Kho 3', GRADES.different],
    ['Chi nhánh Trường Bình', 'Chi nhánh CTCP Thương mại Dịch vụ Trường Bình Gò Vấp', GRADES.sameOfUnits],
    ['Công ty TNHH Vận tải Quang Tín', 'Công ty TNHH Nhựa Quang Tín', GRADES.otherActivities],
    ['Công ty TNHH Quang Tín', 'Công ty TNHH Nhựa Quang Tín', GRADES.sameProperName],
    ['Công ty TNHH Thương mại Á Tài', 'Công ty TNHH Thương mại Tân Á Tài', GRADES.different],
  ])('%s and %s', (left, right, grade) => {
    expect([gradeOf(left, right), gradeOf(right, left)]).toEqual([grade, grade]);
  });

  it('leaves the number of a unit out in English alone', () => {
    const store = featuresOf('Địa điểm kinh doanh CTCP Sao Phát - Kho 3');
    expect(distinguishedName(store, featuresOf('BUSINESS LOCATION OF SAO PHAT JOINT STOCK COMPANY'))).toBe(false);
    expect(distinguishedName(store, featuresOf('Địa điểm kinh doanh CTCP Sao Phát'))).toBe(true);
    expect(distinguishedName(store, featuresOf('Địa điểm kinh doanh CTCP Sao Phát - Kho 4'))).toBe(true);
  });
});

describe('keys left in a name', () => {
  it.each([
    ['Cuwar hàng Sao Anh 2', 'Cửa hàng Sao Anh 2'],
    ['CTY TNHH DP Hu7ng Phú Sài Gòn', 'CTY TNHH DP Hưng Phú Sài Gòn'],
    ['Hooj kinh doanh Vàng A Sùng', 'Hộ kinh doanh Vàng A Sùng'],
    ['Hộ kinh doanh Nguyễn Va8n Ba', 'Hộ kinh doanh Nguyễn Văn Ba'],
  ])('%s', (typed, meant) => {
    expect(featuresOf(typed).name).toEqual(featuresOf(meant).name);
  });

  it.each([
    'Công ty TNHH Mekong Plast',
    'CTCP Rox Plus',
    'Công ty TNHH May 10',
    'Công ty TNHH X20',
    'CONG TY TNHH SAO ANH',
  ])('stays as it is: %s', (name) => {
    const { attributes } = enterprise.standardise({ name }, { observedAt: '2024-06-30T00:00:00Z', habits: {} });
    expect(attributes.name).toBe(name);
  });
});

describe('a seat', () => {
  const seatOf = (registeredAddress: unknown) =>
    enterprise.standardise(
      { name: 'Tạp hóa Miền', registeredAddress },
      { observedAt: '2024-03-13T00:00:00Z', habits: {} },
    ).features;

  it('by a commune’s code without its code set says what the commune’s name says', () => {
    const bare = seatOf({ text: 'Bản Co Nhừ', communeCode: '04048' });
    expect(bare.seat).toEqual(expect.arrayContaining([expect.stringMatching(/^~\d{5}$/)]));
    expect(bare.communes).toBeUndefined();
  });

  it.each([
    ['568/24 Tỉnh Lộ 10, Phường An Lạc A, Quận Bình Tân', '568/24 TL10, Phường An Lạc A, Quận Bình Tân'],
    ['970/3 Nguyễn Kiệm (số cũ 102/13), Phường 3, Quận Gò Vấp', '970/3 Nguyễn Kiệm, Phường 3, Quận Gò Vấp'],
    ['411/17 HO HOC LAM KP.2 P.AN LAC A Q.BINH TAN', '411/17 Hồ Học Lãm, Phường An Lạc A, Quận Bình Tân'],
  ])('%s is at the house of %s', (left, right) => {
    expect(seatOf(left).addressLine).toBeDefined();
    expect(seatOf(left).addressLine).toBe(seatOf(right).addressLine);
  });
});
