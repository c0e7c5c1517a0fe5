import { normaliseName } from './normalise-name';

describe('a label in front of a name', () => {
  it.each([
    ['Con: Nguyễn Văn An', 'Nguyễn Văn An'],
    ['CON : NGUYỄN VĂN AN', 'Nguyễn Văn An'],
    ['con - Nguyễn Văn An', 'Nguyễn Văn An'],
    ['Con là Lê Thị Hoa', 'Lê Thị Hoa'],
    ['Con gái: Phạm Thị Hà', 'Phạm Thị Hà'],
    ['Bé: Nguyễn Minh Khôi', 'Nguyễn Minh Khôi'],
    ['Em bé: Nguyễn Minh Khôi', 'Nguyễn Minh Khôi'],
    ['Bệnh nhân: Trần Văn Hùng', 'Trần Văn Hùng'],
    ['Khách hàng: Trần Văn Hùng', 'Trần Văn Hùng'],
    ['Nạn nhân: bà Trần Thị Hùng', 'Trần Thị Hùng'],
    ['Ho va ten: Tran Van Hung', 'Tran Van Hung'],
    ['Họ tên KH: Trần Văn Hùng', 'Trần Văn Hùng'],
    ['Tên chủ hộ: Trần Văn Hùng', 'Trần Văn Hùng'],
    ['Họ và tên bệnh nhân: Trần Văn Hùng', 'Trần Văn Hùng'],
    ['Họ, chữ đệm và tên khai sinh: Trần Văn Hùng', 'Trần Văn Hùng'],
    ['Người sử dụng đất: Hộ ông Lò Văn Păn', 'Lò Văn Păn'],
  ])('%s → %s', (raw, value) => {
    const read = normaliseName(raw);
    expect(read.value).toBe(value);
    expect(read.findings.map(({ code }) => code)).toContain('NAME_TITLE');
  });

  it.each([
    'Con: bà Nguyễn Thị Lan',
    'Con bà: Nguyễn Thị Lan',
    'Con của: Nguyễn Thị Lan',
    'Con Nguyễn Thị Lan',
    'Con: chưa đặt tên',
    'Con: Trẻ sơ sinh',
    'Chủ hộ: vắng',
    'Con:',
  ])('%s names nobody', (raw) => {
    expect(normaliseName(raw)).toMatchObject({ value: '', findings: [{ code: 'PLACEHOLDER_VALUE' }] });
  });

  it.each(['Ho - Nguyen An', 'Anh - Dao Nguyen', 'Lê - Nguyễn Hoa'])('%s has none', (raw) => {
    expect(normaliseName(raw).value).toBe(raw);
  });
});
