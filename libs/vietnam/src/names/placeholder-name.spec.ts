import { foldDiacritics } from '../text/fold-diacritics';
import { normaliseName } from './normalise-name';
import { isPlaceholderName } from './placeholder-name';

/** Names that name nobody, in full spelling; without marks, in capitals and in small letters they are none either. */
const NOBODY = [
  'Trẻ sơ sinh',
  'Trẻ sơ sinh 1',
  'Trẻ mới sinh',
  'Trẻ sơ sinh nữ con bà Lừu Thị Dê',
  'Sơ sinh',
  'Sơ sinh con chị Trịnh Ngọc Ánh',
  'Bé trai',
  'Bé gái',
  'Bé gái 2',
  'Bé trai Lừu Thị Dê',
  'Bé sơ sinh',
  'Bé chưa đặt tên',
  'Trẻ trai',
  'Trẻ nữ',
  'Trẻ bị bỏ rơi',
  'Cháu gái chưa có tên',
  'Em bé',
  'TSS con bà Lừu Thị Dê',
  'TSS',
  'Con bà Lừu Thị Dê',
  'Con bà Dê',
  'Con của bà Lừu Thị Dê',
  'Con chị Ánh',
  'Con sản phụ Trịnh Ngọc Ánh',
  'Con thứ 2 bà Trịnh Ngọc Ánh',
  'Con 1 bà Trịnh Ngọc Ánh',
  'Con Lừu Thị Dê',
  'Con trai',
  'CB Lừu Thị Dê',
  'C/B Lừu Thị Dê',
  'Bé trai (con bà Dê)',
  'Baby boy',
  'Baby of Nguyen Thi Lan',
  'Newborn',
  'Trẻ em bị bỏ rơi',
  'Nữ bệnh nhân không rõ tên',
  'Nam thanh niên chưa rõ danh tính',
  'Một người đàn ông chưa rõ tên',
  'Tử thi nam vô thừa nhận',
  'Khuyết danh',
  'Giấu tên',
  'Người dùng 1',
  'User',
  'N/A N/A',
  'Tên họ',
  'Họ và tên khai sinh',
  'Xác minh sau',
  'Không khai cha',
  '123',
  'Bệnh nhân nam chưa rõ danh tính',
  'Bệnh nhân nữ',
  'Bệnh nhân 05',
  'Bệnh nhân vô danh số 3',
  'BN nam không rõ tên',
  'BN nữ 2',
  'Nạn nhân chưa xác định',
  'Người vô danh',
  'Nam chưa rõ danh tính',
  'Nam vô danh',
  'Nữ không rõ lai lịch',
  'Cụ bà không rõ tên',
  'Vô danh',
  'Vô danh 2',
  'Không tên',
  'Không rõ họ tên',
  'Không có tên',
  'Chưa rõ',
  'Chưa đặt tên',
  'Chưa có họ tên',
  'Chưa xác định danh tính',
  'Chưa khai sinh',
  'Ko rõ',
  'Không',
  'Danh tính chưa rõ',
  'Đang cập nhật',
  'Chờ cập nhật',
  'Họ và tên',
  'Chủ sử dụng chưa rõ',
  'Test',
  'Test 1',
  'Nguyễn Văn Test',
  'Test Nguyễn',
  'Demo',
  'Nguyễn Văn A',
  'Trần Thị B',
  'N/A',
  'n.a.',
  'NULL',
  'Unknown',
  'Unknown male',
  'Unidentified person',
  'No name',
  'John Doe',
  'xxx',
  'XXXXX',
  'x x x',
  'aaa',
  '---',
  '...',
];

/** Met with their marks only: without them they may be somebody's name. */
const NOBODY_WITH_MARKS = [
  'Vô danh nam',
  'Bố cháu',
  'Đã chết',
  'Mất',
  'Hộ nghèo',
  'Bổ sung',
  'Vô chủ',
  'Bé nam',
  'Bé',
  'Cháu bé',
  'Hộ gia đình',
  'Người lạ',
  'Chủ hộ',
  'Ông',
];

/** Names that look like one of these, or do without their marks. */
const SOMEBODY = [
  'Võ Danh',
  'Võ Danh Tuấn',
  'Võ Danh Nam',
  'VO DANH TUAN',
  'Khổng Tên',
  'Khổng Đạt',
  'KHONG DAT',
  'KHONG MINH TUE',
  'Khổng Có Tài',
  'Bế Nam',
  'BE VAN TRAI',
  'Châu Bé',
  'CHAU BE',
  'Chu Đạt',
  'CHU DAT',
  'Đặng Lâm',
  'DANG LAM',
  'Hồ Dân',
  'HO DAN',
  'Nguyễn Thị Bé',
  'Nguyễn Văn Bé',
  'Lê Thị Gái',
  'Nguyễn Thị Bé Gái',
  'Phạm Văn Trai',
  'Trần Văn Con',
  'Thái Nhi',
  'THAI NHI',
  'Còn Văn Bà',
  'Lò Văn Không',
  'Nguyễn Thị Lạ',
  'Nguyễn Thị Á',
  'Nguyễn Văn Y',
  'Giàng A Páo',
  'Y',
  'Nam',
  'Danh Nam',
  'Bé Thị Nga',
  'Nguyễn Danh',
  'Lê Thị Mẹ',
  'Cha Văn An',
  'Bo Sung',
  'Nguyễn Thị Mất',
  'Hộ Văn An',
  'Nguyễn Văn Đã',
];

describe('a name that names nobody', () => {
  it.each(NOBODY)('%s, with and without marks', (name) => {
    for (const written of [name, name.toUpperCase(), name.toLowerCase(), name.normalize('NFD'), unmarked(name)]) {
      expect([written, normaliseName(written).value]).toEqual([written, '']);
      expect(normaliseName(written).findings.map(({ code }) => code)).toContain('PLACEHOLDER_VALUE');
    }
  });

  it.each(NOBODY_WITH_MARKS)('%s, with its marks', (name) => {
    expect(isPlaceholderName(name)).toBe(true);
  });

  it.each(SOMEBODY)('is not %s', (name) => {
    expect(isPlaceholderName(name)).toBe(false);
  });

  it('is what is left of it when forms of address are gone', () => {
    expect(normaliseName('Ông: không rõ').value).toBe('');
    expect(normaliseName('Hộ ông vô danh').value).toBe('');
    expect(normaliseName('Chủ hộ: N/A').value).toBe('');
  });
});

/** As somebody without a Vietnamese keyboard types it; punctuation stays. */
function unmarked(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => foldDiacritics(word)) || name;
}
