import { words } from '../draw/pool';

export const ACTIVITIES = words(
  'Thương mại 9, Dịch vụ 6, Thương mại và Dịch vụ 12, Xây dựng 6, Đầu tư 3, Đầu tư và Xây dựng 4, Đầu tư và Phát triển 3, Sản xuất 3, ' +
    'Sản xuất và Thương mại 6, Vận tải 3, Xuất nhập khẩu 3, Thương mại Xuất nhập khẩu 2, Du lịch 2, Công nghệ 3, Giải pháp Công nghệ 2, ' +
    'Cơ khí 2, Nội thất 2, Thực phẩm 2, Nông sản 2, Dược phẩm 1, May mặc 2, Bất động sản 2, Tư vấn Thiết kế 2, Quảng cáo 1, Giáo dục 1, ' +
    'Thương mại Dịch vụ Vận tải 2, Xây dựng Thương mại 3, Sản xuất Thương mại Dịch vụ 3, Thủy sản 1, Bao bì 1, Điện tử 1, Môi trường 1',
);

export const PROPER_WORDS = words(
  'An, Anh, Ánh, Bách, Bảo, Bình, Cát, Châu, Cường, Đại, Đạt, Đông, Đức, Dương, Gia, Hà, Hải, Hưng, Hòa, Hoàng, Hồng, Hùng, Huy, Khang, ' +
    'Khánh, Kiến, Kim, Lâm, Lan, Linh, Lộc, Long, Mạnh, Minh, Mỹ, Nam, Nghĩa, Ngọc, Nguyên, Nhân, Nhật, Phát, Phong, Phú, Phúc, Phương, ' +
    'Quang, Quân, Quốc, Sao, Sơn, Tâm, Tân, Tấn, Thái, Thắng, Thanh, Thành, Thiên, Thịnh, Thuận, Tiến, Tín, Toàn, Trí, Trung, Trường, ' +
    'Tuấn, Tường, Vạn, Vân, Việt, Vinh, Vĩnh, Vượng, Xanh, Xuân, Yến, Hợp, Lợi, Ngân, Thiện, Thủy, Đăng, Hiệp',
);

/** Made-up Latin names, as young companies like them. */
export const COINED_STARTS =
  'Vina,Viet,Sun,Eco,Green,Tech,Nova,Mega,Hanoi,Sai,Golden,Star,Ami,Bio,Agri,Uni,Delta,Omi,Zen,Luma'.split(',');
export const COINED_ENDS =
  'tex,home,mart,food,soft,land,build,trans,lab,care,pack,tech,house,group,med,wood,print,link'.split(',');

/** What offices write for a word of a name, most usual first. */
export const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  'Công ty cổ phần': ['CTCP', 'Công ty CP', 'Cty CP', 'C.ty CP'],
  'Công ty TNHH một thành viên': ['Công ty TNHH MTV', 'Cty TNHH MTV', 'CTY TNHH 1TV', 'C.ty TNHH MTV'],
  'Công ty TNHH': ['Cty TNHH', 'CTY TNHH', 'C.ty TNHH', 'Công ty trách nhiệm hữu hạn'],
  'Doanh nghiệp tư nhân': ['DNTN', 'Doanh nghiệp TN'],
  'Hợp tác xã': ['HTX'],
  'Hộ kinh doanh': ['HKD', 'Hộ KD'],
  'Chi nhánh': ['CN', 'Chi nhanh'],
  'Văn phòng đại diện': ['VPĐD', 'VP đại diện'],
  'Xuất nhập khẩu': ['XNK'],
  'Thương mại': ['TM'],
  'Dịch vụ': ['DV'],
  'Xây dựng': ['XD'],
  'Đầu tư': ['ĐT'],
  'Phát triển': ['PT'],
  'Sản xuất': ['SX'],
  'Vận tải': ['VT'],
  'Du lịch': ['DL'],
  'Công nghệ': ['CN'],
  ' và ': [' & ', ' + ', ' '],
};

export const TRADES = words(
  'Tạp hóa 6, Quán ăn 5, Cà phê 5, Vật liệu xây dựng 3, Sửa xe 3, May đo 2, Điện thoại 2, Thuốc tây 2, Phân bón 3, Vựa trái cây 3, Nhà trọ 2, Cơ khí 2',
);
