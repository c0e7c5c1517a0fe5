import { isPlaceholderEnterpriseName } from './placeholder-enterprise-name';

describe('a name that names no enterprise', () => {
  it.each([
    'Khách lẻ',
    'KHÁCH HÀNG VÃNG LAI',
    'Người mua không lấy hóa đơn',
    'Người mua không cung cấp thông tin',
    'Khách lẻ không lấy hoá đơn',
    'Không lấy hóa đơn',
    'Bán cho người tiêu dùng',
    'Lao động tự do',
    'Ở nhà',
    'Nội trợ',
    'Chưa có tên',
  ])('%s', (name) => {
    expect(isPlaceholderEnterpriseName(name)).toBe(true);
    expect(isPlaceholderEnterpriseName(name.toUpperCase())).toBe(true);
  });

  it.each([
    'Khách sạn Hoa Sen',
    'Tự Do Media',
    'Công ty TNHH Khách Lẻ',
    'Bán lẻ Hoa Sen',
    'Trường Sinh Viên',
    'Nhà hàng Nội Trợ',
  ])('and %s is one', (name) => {
    expect(isPlaceholderEnterpriseName(name)).toBe(false);
  });
});
