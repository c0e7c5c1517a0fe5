import { jointNames } from './joint-names';

const read = (text: string) =>
  jointNames(text).map(({ text: name, sex }) => (sex === undefined ? name : `${name}: ${sex}`));

describe('several people in one text', () => {
  it.each([
    ['Ông Nguyễn Văn An và bà Trần Thị Bé', ['Ông Nguyễn Văn An: male', 'bà Trần Thị Bé: female']],
    ['Ông Nguyễn Văn An, bà Trần Thị Bé', ['Ông Nguyễn Văn An: male', 'bà Trần Thị Bé: female']],
    ['Ông Nguyễn Văn An & Bà Trần Thị Bé', ['Ông Nguyễn Văn An: male', 'Bà Trần Thị Bé: female']],
    ['Ông: Nguyễn Văn An - Bà: Trần Thị Bé', ['Ông: Nguyễn Văn An: male', 'Bà: Trần Thị Bé: female']],
    ['Nguyễn Văn An và vợ là Trần Thị Bé', ['Nguyễn Văn An: male', 'Trần Thị Bé: female']],
    ['Nguyễn Văn An, vợ là bà Trần Thị Bé', ['Nguyễn Văn An: male', 'bà Trần Thị Bé: female']],
    ['Nguyễn Văn An có vợ là Trần Thị Bé', ['Nguyễn Văn An: male', 'Trần Thị Bé: female']],
    ['Nguyễn Văn An (vợ: Trần Thị Bé)', ['Nguyễn Văn An: male', 'Trần Thị Bé: female']],
    ['Trần Thị Bé cùng chồng là Nguyễn Văn An', ['Trần Thị Bé: female', 'Nguyễn Văn An: male']],
    ['Hộ ông Nguyễn Văn An và bà Trần Thị Bé', ['Hộ ông Nguyễn Văn An: male', 'bà Trần Thị Bé: female']],
    ['Hộ gia đình ông Lò Văn Păn và bà Lường Thị Ín', ['Hộ gia đình ông Lò Văn Păn: male', 'bà Lường Thị Ín: female']],
    ['Vợ chồng ông Giàng A Páo, bà Sùng Thị Mỷ', ['ông Giàng A Páo: male', 'bà Sùng Thị Mỷ: female']],
    ['Ông bà Nguyễn Văn An, Trần Thị Bé', ['Nguyễn Văn An: male', 'Trần Thị Bé: female']],
    ['Đồng sử dụng: Nguyễn Văn An; Trần Thị Bé; Lê Minh', ['Nguyễn Văn An: male', 'Trần Thị Bé: female', 'Lê Minh']],
    ['1. Nguyễn Văn An 2. Trần Thị Bé', ['Nguyễn Văn An: male', 'Trần Thị Bé: female']],
    ['Ông Nguyễn Văn An Bà Trần Thị Bé', ['Ông Nguyễn Văn An: male', 'Bà Trần Thị Bé: female']],
    ['NGUYỄN VĂN AN VÀ TRẦN THỊ BÉ', ['NGUYỄN VĂN AN: male', 'TRẦN THỊ BÉ: female']],
    ['ONG NGUYEN VAN AN VA BA TRAN THI BE', ['ONG NGUYEN VAN AN: male', 'BA TRAN THI BE: female']],
    ['Y Ngông Niê và H’Hen Niê', ['Y Ngông Niê: male', 'H’Hen Niê: female']],
    [
      'Ông Nguyễn Văn An, sinh năm 1960 và bà Trần Thị Bé, sinh năm 1962',
      ['Ông Nguyễn Văn An: male', 'bà Trần Thị Bé: female'],
    ],
    ['Đoàn Văn Hậu và Trương Thị Mỹ', ['Đoàn Văn Hậu: male', 'Trương Thị Mỹ: female']],
    ['Ông Nguyễn Văn An và các con', ['Ông Nguyễn Văn An: male']],
    ['Nguyễn Văn An cùng vợ', ['Nguyễn Văn An: male']],
    ['Bà Trần Thị Bé và những người thừa kế', ['Bà Trần Thị Bé: female']],
  ])('%s', (text, people) => {
    expect(read(text)).toEqual(people);
  });

  it.each([
    'Nguyễn Văn An',
    'Ông Nguyễn Văn An',
    'Hộ ông Lò Văn Păn (chết)',
    'Bà Trần Thị Bé (vợ)',
    'Ông/Bà Nguyễn Văn An',
    'Công ty TNHH An và Bình',
    'Công ty A và B',
    'CÔNG TY CỔ PHẦN NGUYỄN VĂN AN VÀ TRẦN THỊ BÉ',
    'DNTN Nguyễn Văn An và Trần Thị Bé',
    'Nguyễn Văn An và Cộng sự',
    'Trường Tiểu học Nguyễn Trãi và Lê Lợi',
    'TRUONG THCS TRAN PHU VA LE LOI',
    'Nhà thờ họ Nguyễn Văn và Trần Văn',
    'Hợp tác xã Lê Hồng Phong và Trần Phú',
    'Chùa Linh Sơn, Nguyễn Văn An',
    'UBND xã Lê Lợi và xã Trần Phú',
    'Nguyễn Thị Bé vợ ông Trần Văn An',
    'Nguyễn Thị Hoa - Mai',
    'Trần Văn Và',
    'An và Bình',
    'Lê Va',
    '',
    ',',
  ])('%s names no others', (text) => {
    expect(jointNames(text)).toEqual([]);
  });
});
