import { normaliseName } from './normalise-name';

const read = (raw: string): readonly [string, ...string[]] => {
  const { value, findings } = normaliseName(raw);
  return [value, ...findings.map(({ code }) => code).filter((code) => /^NAME_(?:TITLE|NOTE|CHARACTERS)$/.test(code))];
};

describe('forms of address and notes beside a name', () => {
  it.each([
    ['Hộ ông Lò Văn Păn', 'Lò Văn Păn', 'NAME_TITLE'],
    ['HỘ ÔNG LÒ VĂN PĂN', 'Lò Văn Păn', 'NAME_TITLE'],
    ['HO ONG LO VAN PAN', 'Lo Van Pan', 'NAME_TITLE'],
    ['hộ ông Lò Văn Păn', 'Lò Văn Păn', 'NAME_TITLE'],
    ['Hộ bà Cà Thị Ín', 'Cà Thị Ín', 'NAME_TITLE'],
    ['Hộ gia đình ông Lò Văn Păn', 'Lò Văn Păn', 'NAME_TITLE'],
    ['Hộ gia đình bà Nguyễn Thị Lan', 'Nguyễn Thị Lan', 'NAME_TITLE'],
    ['Hộ ông, bà Lò Văn Păn', 'Lò Văn Păn', 'NAME_TITLE'],
    ['Hộ gđ ông Lò Văn Păn', 'Lò Văn Păn', 'NAME_TITLE'],
    ['Hộ Nguyễn Văn An', 'Nguyễn Văn An', 'NAME_TITLE'],
    ['Hộ ông Giàng A Páo', 'Giàng A Páo', 'NAME_TITLE'],
    ["Hộ bà H'Hen Niê", "H'Hen Niê", 'NAME_TITLE'],
    ['Hộ ông Y Vinh Tơr', 'Y Vinh Tơr', 'NAME_TITLE'],
    ['Ông Nguyễn Văn An', 'Nguyễn Văn An', 'NAME_TITLE'],
    ['ONG NGUYEN VAN AN', 'Nguyen Van An', 'NAME_TITLE'],
    ['ông Cao Thắng', 'Cao Thắng', 'NAME_TITLE'],
    ['Ông Nguyễn An', 'Nguyễn An', 'NAME_TITLE'],
    ['Ông Y Vinh Tơr', 'Y Vinh Tơr', 'NAME_TITLE'],
    ['Bà Nguyễn Thị Lan', 'Nguyễn Thị Lan', 'NAME_TITLE'],
    ['BÀ NGUYỄN THỊ LAN', 'Nguyễn Thị Lan', 'NAME_TITLE'],
    ['Bà Lan', 'Lan', 'NAME_TITLE'],
    ['Cụ Nguyễn Văn An', 'Nguyễn Văn An', 'NAME_TITLE'],
    ['cụ bà Nguyễn Thị Lan', 'Nguyễn Thị Lan', 'NAME_TITLE'],
    ['Anh Trần Văn Bình', 'Trần Văn Bình', 'NAME_TITLE'],
    ['Chị Trần Thị Hoa', 'Trần Thị Hoa', 'NAME_TITLE'],
    ['Vợ là bà Trần Thị Hoa', 'Trần Thị Hoa', 'NAME_TITLE'],
    ['Chủ hộ Lò Văn Păn', 'Lò Văn Păn', 'NAME_TITLE'],
    ['Chủ hộ: Lò Văn Păn', 'Lò Văn Păn', 'NAME_TITLE'],
    ['Họ và tên: Lò Văn Păn', 'Lò Văn Păn', 'NAME_TITLE'],
    ['Ông/Bà: Lò Văn Păn', 'Lò Văn Păn', 'NAME_TITLE'],
    ['Ông (bà) Nguyễn Văn An', 'Nguyễn Văn An', 'NAME_TITLE', 'NAME_NOTE'],
    ['Ông: Nguyễn Văn An', 'Nguyễn Văn An', 'NAME_TITLE'],
    ['Mr. Nguyen Van An', 'Nguyen Van An', 'NAME_TITLE'],
    ['TS. Nguyễn Văn An', 'Nguyễn Văn An', 'NAME_TITLE'],
    ['Bác sĩ Nguyễn Văn An', 'Nguyễn Văn An', 'NAME_TITLE'],
    ['Nguyễn Văn An (chết)', 'Nguyễn Văn An', 'NAME_NOTE'],
    ['Nguyễn Văn An (đã chết)', 'Nguyễn Văn An', 'NAME_NOTE'],
    ['Nguyễn Văn An(chết năm 2010)', 'Nguyễn Văn An', 'NAME_NOTE'],
    ['Nguyễn Thị Lan (vợ)', 'Nguyễn Thị Lan', 'NAME_NOTE'],
    ['Nguyễn Thị Lan - vợ', 'Nguyễn Thị Lan', 'NAME_NOTE'],
    ['Nguyễn Văn An đã chết', 'Nguyễn Văn An', 'NAME_NOTE'],
    ['NGUYEN VAN AN DA CHET', 'Nguyen Van An', 'NAME_NOTE'],
    ['Nguyễn Văn An, đã mất', 'Nguyễn Văn An', 'NAME_NOTE'],
    ['Nguyễn Văn An (Giám đốc)', 'Nguyễn Văn An', 'NAME_NOTE'],
    ['Nguyễn Văn An [chủ cũ]', 'Nguyễn Văn An', 'NAME_NOTE'],
    ['Hộ ông Lò Văn Păn (chết)', 'Lò Văn Păn', 'NAME_TITLE', 'NAME_NOTE'],
  ])('%s is %s', (raw, ...expected) => {
    expect(read(raw)).toEqual(expected);
  });

  it.each([
    'Ông Cao Thắng',
    'Ông Ích Khiêm',
    'Ông Thị Ngọc Lan',
    'Ông Văn Huyên',
    'Ông Văn Ngọc Anh',
    'ÔNG VĂN TÙNG',
    'ONG ICH KHIEM',
    'ONG VAN HUYEN',
    'Bà Thị Lan',
    'Anh Đức',
    'Hồ Bá Thắng',
    'HO BA THANG',
    'HO ANH TUAN',
    'HO CHI MINH',
    'HO GIA DINH',
    'CHU BA HOANG NAM',
    'CU HUY CAN',
    'Chu Phan Anh',
    'CHU PHAN ANH',
    'HO NGUYEN ANH THU',
    'Chu Lê Long',
    'Cù Huy Cận',
    'Võ Chồng',
    'Mẹ Linh',
    'Em Xinh',
    'Nguyễn Thị Chị',
    'Trần Văn Mất',
    'Lê Văn Chủ',
    'Trần Thị Vợ',
    'Nguyễn Anh Đào',
    'Đặng Cô Anh',
    'Tôn Nữ Thị Ninh',
    'Hộ kinh doanh Nguyễn Văn An',
    'Hộ tịch phường Bến Nghé',
  ])('%s stays whole', (name) => {
    const { value, findings } = normaliseName(name);
    expect(value.toUpperCase()).toBe(name.toUpperCase());
    expect(findings.map(({ code }) => code)).not.toContain('NAME_TITLE');
  });
});
