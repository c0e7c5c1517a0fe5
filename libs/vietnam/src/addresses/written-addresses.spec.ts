import { parseAddress } from './parse-address';

const read = (raw: string, observedAt?: string) => {
  const { commune, district, province, findings } = parseAddress(raw, { observedAt });
  return [
    [commune, district, province].map((unit) => unit?.fullName ?? '–').join(' < '),
    ...findings.map(({ code }) => code),
  ];
};

const table = (rows: readonly (readonly string[])[]): void => {
  it.each(rows.map((row) => [row[0] ?? '', row.slice(1)] as const))('%s', (raw, expected) => {
    expect(read(raw)).toEqual(expected);
  });
};

describe('a hyphen with spaces', () => {
  describe('belongs to the names that have one', () => {
    table([
      [
        'Phường Thắng Tam, TP Vũng Tàu, Bà Rịa - Vũng Tàu',
        'Phường Thắng Tam < Thành phố Vũng Tàu < Tỉnh Bà Rịa - Vũng Tàu',
      ],
      ['Xã Hòa Long, TP Bà Rịa, Bà Rịa- Vũng Tàu', 'Xã Hoà Long < Thành phố Bà Rịa < Tỉnh Bà Rịa - Vũng Tàu'],
      ['Phường Mỹ Xuân - TX Phú Mỹ - BR - VT', 'Phường Mỹ Xuân < Thành phố Phú Mỹ < Tỉnh Bà Rịa - Vũng Tàu'],
      [
        'P. Đô Vinh, TP. Phan Rang - Tháp Chàm, Ninh Thuận',
        'Phường Đô Vinh < Thành phố Phan Rang-Tháp Chàm < Tỉnh Ninh Thuận',
      ],
      ['Phường Văn Miếu - Quốc Tử Giám, Hà Nội', 'Phường Văn Miếu - Quốc Tử Giám < – < Thành phố Hà Nội'],
      [
        'Phường Phương Liên – Trung Tự, Đống Đa, Hà Nội',
        'Phường Phương Liên - Trung Tự < Quận Đống Đa < Thành phố Hà Nội',
        'UNIT_SEVERAL_SUCCESSORS',
      ],
      ['Xã Chân Mây - Lăng Cô - Thừa Thiên - Huế', 'Xã Chân Mây - Lăng Cô < – < Thành phố Huế'],
    ]);
  });

  describe('parts everything else', () => {
    table([
      [
        'Thôn 3 - Xã Tân Lập - Huyện Đan Phượng - Hà Nội',
        'Xã Tân Lập < Huyện Đan Phượng < Thành phố Hà Nội',
        'UNIT_SEVERAL_SUCCESSORS',
      ],
      [
        'Th. 3 - X. Tan Lap - H. Dan Phuong',
        'Xã Tân Lập < Huyện Đan Phượng < Thành phố Hà Nội',
        'UNIT_SEVERAL_SUCCESSORS',
      ],
      ['Xóm 4-Xã Nghi Phú-TP Vinh-Nghệ An', 'Phường Nghi Phú < Thành phố Vinh < Tỉnh Nghệ An'],
      ['12 - 14 Lê Lợi - P. Bến Nghé - Q.1 - TP.HCM', 'Phường Bến Nghé < Quận 1 < Thành phố Hồ Chí Minh'],
    ]);
  });
});

describe('words for a kind and short names of cities', () => {
  table([
    ['Xã đảo Thạnh An, Cần Giờ, TP.HCM', 'Xã Thạnh An < Huyện Cần Giờ < Thành phố Hồ Chí Minh'],
    ['P. Tân Lợi, TP BMT, Đắk Lắk', 'Phường Tân Lợi < Thành phố Buôn Ma Thuột < Tỉnh Đắk Lắk'],
    [
      'P. Long Tuyền, Q. Bình Thủy, TPCT',
      'Phường Long Tuyền < Quận Bình Thuỷ < Thành phố Cần Thơ',
      'UNIT_SEVERAL_SUCCESSORS',
    ],
    ['P. Phú Cường, TP TDM, Bình Dương', 'Phường Phú Cường < Thành phố Thủ Dầu Một < Tỉnh Bình Dương'],
  ]);
});

describe('what stands behind the province', () => {
  const PLACE = 'Phường Bến Nghé < Quận 1 < Thành phố Hồ Chí Minh';
  table(
    [
      ' 700000',
      ' 70000, Việt Nam',
      ', 700000',
      '. Việt Nam',
      ' Việt Nam.',
      ', Vietnam',
      ' (ĐT: 028 3825 1234)',
      ' (Điện thoại 0283.825.1234 - Fax: 028 38251235)',
      ' - Tel: +84 28 3825 1234',
      '; ĐTDĐ 0903 123 456; Email: a.b@example.vn',
      ' (gần chợ Bến Thành)',
      ' (địa chỉ cũ)',
      '. MST: 0301234567',
      ' gần chợ Bến Thành',
      ' tầng 3 toà nhà A',
      ' từ ngày 01/02/2015',
    ].map((tail) => [`12 Lê Lợi, Phường Bến Nghé, Quận 1, Hồ Chí Minh${tail}`, PLACE]),
  );

  it.each([
    ['; Cơ sở 2: 45 Trần Phú, Phường 4, Quận 5, TP.HCM'],
    ['. CS2: 45 Trần Phú, P.4, Q.5, TP Hồ Chí Minh'],
    [' và 45 Trần Phú, Phường 4, Quận 5, TP.HCM'],
    [' hoặc Phường Trúc Bạch, Quận Ba Đình, Hà Nội'],
    [', Phường Trúc Bạch, Quận Ba Đình, Hà Nội'],
    [' (VPGD: 7 Phố Huế, Phường Ngô Thì Nhậm, Quận Hai Bà Trưng, Hà Nội)'],
  ])('another address ("%s") is noted, and the first is read', (tail) => {
    expect(read(`12 Lê Lợi, Phường Bến Nghé, Quận 1, TP.HCM${tail}`)).toEqual([PLACE, 'ADDRESS_SECOND']);
  });
});

describe('spellings of unit names', () => {
  table([
    ['Xã IaO, Huyện Ia Grai, Gia Lai', 'Xã Ia O < Huyện Ia Grai < Tỉnh Gia Lai'],
    ['Xã Albá, huyện Chư Sê, Gia Lai', 'Xã AL Bá < Huyện Chư Sê < Tỉnh Gia Lai'],
    ['Phường ĐaKao, Quận 1, TP.HồChíMinh', 'Phường Đa Kao < Quận 1 < Thành phố Hồ Chí Minh', 'UNIT_SEVERAL_SUCCESSORS'],
    ['P.BếnNghé, QUẬN1, TPHCM', 'Phường Bến Nghé < Quận 1 < Thành phố Hồ Chí Minh'],
    ['Xã Ea Bar, huyện Sông Hinh, Phú Yên', 'Xã EaBar < Huyện Sông Hinh < Tỉnh Phú Yên', 'UNIT_SEVERAL_SUCCESSORS'],
    ['Xã Hòa An, Huyện Krông Pắk, Đắk Lắk', 'Xã Hòa An < Huyện Krông Pắc < Tỉnh Đắk Lắk'],
    ['xã Đắk Mol, huyện Đắc Song, Đắc Nông', 'Xã Đắk Môl < Huyện Đắk Song < Tỉnh Đắk Nông'],
    ['Phường Bến Nghé, Quận I, TP Hồ Chí Minh', 'Phường Bến Nghé < Quận 1 < Thành phố Hồ Chí Minh'],
    [
      'Phường Mỹ Đình II, Nam Từ Liêm, Hà Nội',
      'Phường Mỹ Đình 2 < Quận Nam Từ Liêm < Thành phố Hà Nội',
      'UNIT_SEVERAL_SUCCESSORS',
    ],
    ['Phường 4, TP Vị Thanh, Hậu Giang', 'Phường IV < Thành phố Vị Thanh < Tỉnh Hậu Giang'],
    ['Ben Nghe Ward, Dist. 1, HCMC', 'Phường Bến Nghé < Quận 1 < Thành phố Hồ Chí Minh'],
    [
      'Ward 15, Phu Nhuan Dist, Ho Chi Minh City',
      'Phường 15 < Quận Phú Nhuận < Thành phố Hồ Chí Minh',
      'UNIT_SEVERAL_SUCCESSORS',
    ],
    ['Đăk Lao, Đăk Mil, Đăk Nông', 'Xã Đắk Lao < Huyện Đắk Mil < Tỉnh Đắk Nông'],
    ['Thôn 2, Đăk Mar, Đăk Hà, Kon Tum', 'Xã Đắk Mar < Huyện Đắk Hà < Tỉnh Kon Tum'],
    ['Phú Bài - Hương Thủy - TT Huế', 'Phường Phú Bài < Thị xã Hương Thủy < Thành phố Huế'],
    ['Xã Phú Mãn, Quốc Oai, Hà Tây', 'Xã Phú Mãn < Huyện Quốc Oai < Thành phố Hà Nội'],
    ['Xã Hà Tây, Chư Păh, Gia Lai', 'Xã Hà Tây < Huyện Chư Păh < Tỉnh Gia Lai'],
    ['xã Hòa Thắng, TP. Buôn Mê Thuột, Đắc Lắc', 'Xã Hòa Thắng < Thành phố Buôn Ma Thuột < Tỉnh Đắk Lắk'],
  ]);
});

describe('the kind of a district', () => {
  table([
    ['Xã Điền Hòa, Huyện Phong Điền, Thừa Thiên Huế', 'Phường Phong Phú < Thị xã Phong Điền < Thành phố Huế'],
    ['Xã Lập Lễ, Huyện Thủy Nguyên, Hải Phòng', 'Phường Lập Lễ < Thành phố Thuỷ Nguyên < Thành phố Hải Phòng'],
    ['Xã Thi Sơn, huyện Kim Bảng, Hà Nam', 'Phường Thi Sơn < Thị xã Kim Bảng < Tỉnh Hà Nam'],
    ['Xã Vân Trung, huyện Việt Yên, Bắc Giang', 'Phường Vân Trung < Thị xã Việt Yên < Tỉnh Bắc Giang'],
    ['Phường 5, thị xã Gò Công, Tiền Giang', 'Phường 5 < Thành phố Gò Công < Tỉnh Tiền Giang'],
    ['Phường Mỹ Xuân, thị xã Phú Mỹ, Bà Rịa - Vũng Tàu', 'Phường Mỹ Xuân < Thành phố Phú Mỹ < Tỉnh Bà Rịa - Vũng Tàu'],
    ['phường Linh Trung, quận Thủ Đức', 'Phường Linh Trung < Thành phố Thủ Đức < Thành phố Hồ Chí Minh'],
    ['Huyện Thủy Nguyên, Hải Phòng', '– < Thành phố Thuỷ Nguyên < Thành phố Hải Phòng', 'ADDRESS_COMMUNE_UNKNOWN'],
    ['Huyện Phong Điền, Thừa Thiên Huế', '– < Thị xã Phong Điền < Thành phố Huế', 'ADDRESS_COMMUNE_UNKNOWN'],
    ['TT. Phú Bài, Huyện Hương Thủy, Thừa Thiên Huế', 'Phường Phú Bài < Thị xã Hương Thủy < Thành phố Huế'],
    ['Huyện Cẩm Mỹ, Đồng Nai', '– < Huyện Cẩm Mỹ < Tỉnh Đồng Nai', 'ADDRESS_COMMUNE_UNKNOWN'],
    ['Xã Kỳ Hoa, Kỳ Anh (Thị xã), Hà Tĩnh', 'Xã Kỳ Hoa < Thị xã Kỳ Anh < Tỉnh Hà Tĩnh'],
    ['Xã Kỳ Phú, Kỳ Anh (huyện), Hà Tĩnh', 'Xã Kỳ Phú < Huyện Kỳ Anh < Tỉnh Hà Tĩnh'],
    ['Xã Tân Hội, TX. Cai Lậy, Tiền Giang', 'Xã Tân Hội < Thị xã Cai Lậy < Tỉnh Tiền Giang'],
    ['Phường Hải Châu I, Q. Hải Châu, Đà Nẵng', 'Phường Hải Châu < Quận Hải Châu < Thành phố Đà Nẵng'],
    ['Xã Vĩnh Tân cũ, Đồng Nai', 'Xã Vĩnh Tân < – < Tỉnh Đồng Nai'],
  ]);
});

describe('a commune of today beside the old district that it came out of', () => {
  table([
    ['Phường Sài Gòn, Quận 1, TP.HCM', 'Phường Sài Gòn < – < Thành phố Hồ Chí Minh'],
    ['Phường Xuân Hoà, Q.3, TP HCM', 'Phường Xuân Hoà < – < Thành phố Hồ Chí Minh'],
    ['Xã Thư Lâm, huyện Đông Anh, Hà Nội', 'Xã Thư Lâm < – < Thành phố Hà Nội'],
    ['Xã Thư Lâm, Đông Anh, Hà Nội', 'Xã Thư Lâm < – < Thành phố Hà Nội'],
    ['Phường Bắc Nha Trang, TP Nha Trang, Khánh Hoà', 'Phường Bắc Nha Trang < – < Tỉnh Khánh Hòa'],
    ['Phường Sài Gòn, Quận 3, TP.HCM', '– < Quận 3 < Thành phố Hồ Chí Minh', 'ADDRESS_UNIT_CONTRADICTION'],
    ['Phường Bến Thành, Quận 1, TP.HCM', 'Phường Bến Thành < Quận 1 < Thành phố Hồ Chí Minh'],
  ]);

  it('is none in a record of before it was there', () => {
    expect(read('Phường Sài Gòn, Quận 1, TP.HCM', '2024-05-01')).toEqual([
      '– < Quận 1 < Thành phố Hồ Chí Minh',
      'ADDRESS_UNIT_CONTRADICTION',
    ]);
  });
});

describe('a district that is not in the province that is stated', () => {
  table([
    ['Xã Tiền Phong, Mê Linh, Vĩnh Phúc', '– < – < Tỉnh Vĩnh Phúc', 'ADDRESS_UNIT_CONTRADICTION'],
    ['Xã Tân Lập, Đan Phượng, Hải Phòng', '– < – < Thành phố Hải Phòng', 'ADDRESS_UNIT_CONTRADICTION'],
  ]);
});

describe('order and separators', () => {
  table([
    ['TP. Hà Nội, quận Ba Đình, phường Trúc Bạch', 'Phường Trúc Bạch < Quận Ba Đình < Thành phố Hà Nội'],
    ['Hồ Chí Minh - 12 - Thạnh Xuân', 'Phường Thạnh Xuân < Quận 12 < Thành phố Hồ Chí Minh'],
    ['Đồng Nai, xã Cẩm Mỹ', 'Xã Cẩm Mỹ < – < Thành phố Đồng Nai'],
    ['Tỉnh Điện Biên, huyện Mường Chà, xã Sa Lông, bản Thèn Pả', 'Xã Sa Lông < Huyện Mường Chà < Tỉnh Điện Biên'],
    ['Quận 1, Phường Bến Nghé, TP.HCM', 'Phường Bến Nghé < Quận 1 < Thành phố Hồ Chí Minh'],
    ['Nam Chính Tiền Hải, Thái Bình', 'Xã Nam Chính < Huyện Tiền Hải < Tỉnh Thái Bình'],
    ['Sa Lông Mường Chà Điện Biên', 'Xã Sa Lông < Huyện Mường Chà < Tỉnh Điện Biên'],
    [
      'thon 3 xa tan lap huyen dan phuong ha noi',
      'Xã Tân Lập < Huyện Đan Phượng < Thành phố Hà Nội',
      'UNIT_SEVERAL_SUCCESSORS',
    ],
    ['XÃ CÚC PHƯƠNG HUYỆN NHO QUAN TỈNH NINH BÌNH', 'Xã Cúc Phương < Huyện Nho Quan < Tỉnh Ninh Bình'],
    ['Hải Anh/Hải Hậu/Nam Định', 'Xã Hải Anh < Huyện Hải Hậu < Tỉnh Nam Định'],
    ['Hải Anh.Hải Hậu.Nam Định', 'Xã Hải Anh < Huyện Hải Hậu < Tỉnh Nam Định'],
    ['12 Lê Lợi. Phường Bến Nghé. Quận 1. TP.HCM', 'Phường Bến Nghé < Quận 1 < Thành phố Hồ Chí Minh'],
    ['Xã Long Trung, Phú Bình Tx. Sa Pa Lào Cai', '– < Thị xã Sa Pa < Tỉnh Lào Cai', 'ADDRESS_UNIT_CONTRADICTION'],
  ]);
});

describe('names of provinces that name a street or place', () => {
  table([
    ['120 Phố Huế', '– < – < –', 'ADDRESS_NO_UNIT'],
    ['45 Xa lộ Hà Nội', '– < – < –', 'ADDRESS_NO_UNIT'],
    ['7 cầu Đồng Nai', '– < – < –', 'ADDRESS_NO_UNIT'],
    ['12 Cao Bằng', '– < – < –', 'ADDRESS_NO_UNIT'],
    ['120 Phố Huế, phường Phố Huế, quận Hai Bà Trưng, Hà Nội', 'Phường Phố Huế < Quận Hai Bà Trưng < Thành phố Hà Nội'],
    [
      '45 Xa lộ Hà Nội, P. Thảo Điền, TP. Thủ Đức, TP.HCM',
      'Phường Thảo Điền < Thành phố Thủ Đức < Thành phố Hồ Chí Minh',
    ],
    ['Phường Thanh Hóa', '– < – < –', 'ADDRESS_NO_UNIT'],
    ['Thanh Xuân', '– < – < –', 'ADDRESS_NO_UNIT'],
  ]);
});

describe('a commune in the street part, before a bare district', () => {
  table([
    ['Ấp 2 Xã Xuân Đường, Cẩm Mỹ, Đồng Nai', 'Xã Xuân Đường < Huyện Cẩm Mỹ < Tỉnh Đồng Nai'],
    [
      'Số 9 Trần Huy Liệu Phường 15, Phú Nhuận, TP HCM',
      'Phường 15 < Quận Phú Nhuận < Thành phố Hồ Chí Minh',
      'UNIT_SEVERAL_SUCCESSORS',
    ],
    ['Thôn 3 Sa Lông, Mường Chà, Điện Biên', 'Xã Sa Lông < Huyện Mường Chà < Tỉnh Điện Biên'],
    [
      'to 5 khu pho 2 p. Dich Vong, Cau Giay, Ha Noi',
      'Phường Dịch Vọng < Quận Cầu Giấy < Thành phố Hà Nội',
      'UNIT_SEVERAL_SUCCESSORS',
    ],
    [
      'Xã Sa Lông, huyện Mường Chà, tỉnh Điện Biên, Mường Chà, Điện Biên',
      'Xã Sa Lông < Huyện Mường Chà < Tỉnh Điện Biên',
    ],
    [
      '12 Lê Lợi, P. Dịch Vọng, Q. Cầu Giấy, HN, Phường Dịch Vọng, Quận Cầu Giấy, Thành phố Hà Nội',
      'Phường Dịch Vọng < Quận Cầu Giấy < Thành phố Hà Nội',
      'UNIT_SEVERAL_SUCCESSORS',
    ],
    [
      'Bản 2 Xã Sa Lông Huyện Mường Chà Tỉnh Điện Biên, Sa Lông, Mường Chà, Điện Biên',
      'Xã Sa Lông < Huyện Mường Chà < Tỉnh Điện Biên',
    ],
    ['Xã Nà Hẩu Xa, Cẩm Mỹ, Đồng Nai', '– < Huyện Cẩm Mỹ < Tỉnh Đồng Nai', 'ADDRESS_COMMUNE_UNKNOWN'],
    ['Ấp 2 Xã Nà Hẩu Xa, Cẩm Mỹ, Đồng Nai', '– < Huyện Cẩm Mỹ < Tỉnh Đồng Nai', 'ADDRESS_COMMUNE_UNKNOWN'],
    ['Xã Sa Lông, Cẩm Mỹ, Đồng Nai', '– < Huyện Cẩm Mỹ < Tỉnh Đồng Nai', 'ADDRESS_UNIT_CONTRADICTION'],
    ['Nà Hẩu Xa, Cẩm Mỹ, Đồng Nai', '– < – < Thành phố Đồng Nai', 'ADDRESS_COMMUNE_AMBIGUOUS'],
    ['Phường Bến Nghé, Phường 5, TP.HCM', '– < – < Thành phố Hồ Chí Minh', 'ADDRESS_COMMUNE_AMBIGUOUS'],
    ['Xã Nhân Nghĩa, huyện Cẩm Mỹ, nay là xã Cẩm Mỹ, tỉnh Đồng Nai', 'Xã Cẩm Mỹ < – < Thành phố Đồng Nai'],
    ['Xã Nhân Nghĩa, xã Cẩm Mỹ, tỉnh Đồng Nai', 'Xã Cẩm Mỹ < – < Thành phố Đồng Nai'],
    ['Xã Xuân Đường, xã Cẩm Mỹ, tỉnh Đồng Nai', '– < – < Thành phố Đồng Nai', 'ADDRESS_UNIT_CONTRADICTION'],
    ['Phường Phú Cường, Thủ Dầu Một, Bình Dương, TP.HCM', 'Phường Phú Cường < Thành phố Thủ Dầu Một < Tỉnh Bình Dương'],
  ]);
});

describe('a name that is an old district and a commune of today', () => {
  it.each([
    ['Cầu Giấy, Hà Nội'],
    ['12 Trần Thái Tông, Cầu Giấy, Hà Nội'],
    ['Cau Giay, Ha Noi'],
    ['Tổ 5, Cầu Giấy, TP Hà Nội'],
    ['Thôn 3, Cẩm Mỹ, Đồng Nai'],
    ['Hà Nội - Cầu Giấy'],
    ['Vũng Tàu, TP.HCM'],
    ['Bình Dương, TP. Hồ Chí Minh'],
    ['Hải Dương, Hải Phòng'],
  ])('"%s" is not guessed', (raw) => {
    const { commune, communeCandidates, findings } = parseAddress(raw);
    expect(commune).toBeUndefined();
    expect(communeCandidates.length).toBeGreaterThan(0);
    expect(findings.map(({ code }) => code)).toEqual(['ADDRESS_COMMUNE_AMBIGUOUS']);
  });

  it('has the communes of both among its candidates', () => {
    const names = parseAddress('Cầu Giấy, Hà Nội').communeCandidates.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Cầu Giấy', 'Nghĩa Đô', 'Yên Hoà']));
  });

  it.each([
    ['Cầu Giấy, Hà Nội', '2024-05-01', '– < Quận Cầu Giấy < Thành phố Hà Nội', 'ADDRESS_COMMUNE_UNKNOWN'],
    ['Phường Cầu Giấy, Hà Nội', '2024-05-01T08:00:00+07:00', '– < – < Thành phố Hà Nội', 'ADDRESS_UNIT_CONTRADICTION'],
    ['Phường Cầu Giấy, Hà Nội', '2025-07-01', 'Phường Cầu Giấy < – < Thành phố Hà Nội'],
    ['Phường Cầu Giấy, Hà Nội', '2026-05-01', 'Phường Cầu Giấy < – < Thành phố Hà Nội'],
    ['Quận Cầu Giấy, Hà Nội', '2026-05-01', '– < Quận Cầu Giấy < Thành phố Hà Nội', 'ADDRESS_COMMUNE_UNKNOWN'],
    [
      'Dịch Vọng, Cầu Giấy, Hà Nội',
      '2026-05-01',
      'Phường Dịch Vọng < Quận Cầu Giấy < Thành phố Hà Nội',
      'UNIT_SEVERAL_SUCCESSORS',
    ],
    ['Xã Long Thành, Đồng Nai', '2025-09-01', 'Xã Long Thành < – < Tỉnh Đồng Nai'],
    ['Phường Long Thành, Đồng Nai', '2026-05-01', 'Phường Long Thành < – < Thành phố Đồng Nai'],
  ])('"%s" observed on %s: %s', (raw, observedAt, ...expected) => {
    expect(read(raw, observedAt)).toEqual(expected);
  });
});

describe('units in an order and with abbreviations of their own', () => {
  table([
    ['TP. Biên Hòa, Đồng Nai, phường Tân Phong', 'Phường Tân Phong < Thành phố Biên Hòa < Tỉnh Đồng Nai'],
    ['Thị xã La Gi, Bình Thuận, phường Phước Lộc', 'Phường Phước Lộc < Thị xã La Gi < Tỉnh Bình Thuận'],
    ['12 Ông Ích Khiêm, P. Thanh Bình, Q. Hải Châu, ĐN', 'Phường Thanh Bình < Quận Hải Châu < Thành phố Đà Nẵng'],
    ['Phường 9, TP. Đà Lạt, LĐ', 'Phường 9 < Thành phố Đà Lạt < Tỉnh Lâm Đồng'],
    ['P. Thanh Bình, Q. Hải Châu, LA', '– < – < –', 'ADDRESS_NO_UNIT'],
    ['Ward 1, Bao Loc City, Lam Dong Prov.', 'Phường 1 < Thành phố Bảo Lộc < Tỉnh Lâm Đồng'],
    ['phường Thuận Hóa, thành phố Huế', 'Phường Thuận Hoá < – < Thành phố Huế'],
  ]);

  it.each(['nt', 'n/t', 'Cùng địa chỉ', 'Như hộ khẩu', 'như địa chỉ thường trú', 'x', '0'])('%s is none', (raw) => {
    expect(read(raw)).toEqual(['– < – < –', 'PLACEHOLDER_VALUE']);
  });
});
