import { enterpriseNameParts } from '../enterprise-name';
import { afterTrade, isShopSign, tellingWordsOfSign } from '../shop-signs';

describe('a legal form with a slip of the hand', () => {
  it.each([
    ['Côgn ty TNHH Hoàng Gia', 'limited', 'Hoàng Gia'],
    ['HỘ KNH DOANH CHU THỊ MƠ', 'household', 'CHU THỊ MƠ'],
    ['Hộ kin doanh Mơ', 'household', 'Mơ'],
    ['CTY TNHH MOT THANH VIN PHONG KHE', 'limited-one-member', 'PHONG KHE'],
    ['Công ty cổ pầhn Minh Hà', 'joint-stock', 'Minh Hà'],
    ['Công ty THNH Vạn Xuân', 'limited', 'Vạn Xuân'],
  ])('%s', (name, legalForm, properName) => {
    expect(enterpriseNameParts(name)).toMatchObject({ legalForm, properName });
  });

  it.each([
    ['Hộ kinh doanh Cà phê Thảo', 'household', 'Cà phê Thảo'],
    ['Công ty TNHH VTV Cab', 'limited', 'VTV Cab'],
    ['Công ty TNHH Cổ Phạm', 'limited', 'Cổ Phạm'],
  ])('is none in %s', (name, legalForm, properName) => {
    expect(enterpriseNameParts(name)).toMatchObject({ legalForm, properName });
  });
});

describe('signs of shops', () => {
  it.each([
    ['QUAN COM NAM', true],
    ['CUA HANG DIEN THOAI LY', true],
    ['NAM', false],
    ['HOANG LONG', false],
  ])('%s', (name, expected) => {
    expect(isShopSign(name)).toBe(expected);
  });

  it('tell their shop by what is no trade', () => {
    expect(tellingWordsOfSign('CUA HANG DIEN THOAI LY')).toEqual(['LY']);
    expect(afterTrade('Tiệm vàng Nguyễn Thị Nga')).toBe('Nguyễn Thị Nga');
    expect(afterTrade('Nguyễn Thị Nga')).toBe('Nguyễn Thị Nga');
  });
});
