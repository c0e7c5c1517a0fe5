import { words } from '../draw/pool';

/** Weights in per cent after Lê Trung Hoa (2005) and the hoten.org samples; the tail is spread by hand. */
const COMMON =
  'Trần 11, Lê 9.2, Phạm 6.4, Phan 3.4, Bùi 2, Đặng 2, Đỗ 1.6, Ngô 1.5, Hồ 1.4, Dương 1.3, Trương 2, Đinh .9, Trịnh .8, Lý .8, ' +
  'Hà .9, Đoàn .9, Cao .8, Mai .7, Lương .7, Lưu .6, Đào .7, Lâm .7, Phùng .4, Tạ .4, Tô .4, Vương .3, Châu .4, Chu .3, Quách .2, ' +
  'Tống .2, Thái .4, Kiều .2, Đàm .2, Tăng .2, Hứa .15, Triệu .2, La .1, Nghiêm .15, Khuất .05, Bạch .1, Doãn .08, Ninh .06, ' +
  'Khổng .06, Thân .06, Lại .15, Tôn .1, Diệp .12, Văn .15, Giáp .05, Cù .05, Viên .02, Ông .03, Mạc .06, Phí .05';

export const SURNAMES = {
  north: words(`Nguyễn 36, Hoàng 4, Vũ 4.5, ${COMMON}`),
  south: words(`Nguyễn 31, Huỳnh 4.6, Võ 4.2, ${COMMON}`),
  highland: words(
    'Giàng 6, Vừ 3, Thào 4, Sùng 4, Vàng 5, Lò 9, Quàng 4, Tòng 3, Cà 3, Lường 4, Hoàng 6, Nông 6, Bế 1, Chảo 2, Tẩn 3, ' +
      'Lý 6, Bàn 3, Triệu 4, Đặng 3, Hà 4, Bùi 5, Đinh 3, Quách 1, Lù 2, Phàn 2, Mùa 2, Nguyễn 8, Ma 2, Chu 2, Vi 3, Đèo .3',
  ),
} as const;

export const GIVEN = {
  male: words(
    'Anh 3, Hùng 3, Dũng 2.6, Tuấn 3, Nam 2.4, Minh 2.6, Huy 2.4, Đức 2.2, Thành 2.2, Long 2, Sơn 2, Hải 2, Cường 2, Hoàng 1.8, ' +
      'Quân 1.4, Kiên 1.2, Trung 1.7, Toàn 1.2, Thắng 1.6, Tùng 1.4, Đạt 1.4, Phúc 1.4, Lâm 1.1, Bình 1.4, Hưng 1.4, Tâm 1.1, Tài 1.1, ' +
      'Lộc 1, Phong 1.1, Khánh .8, Khoa .8, Khang .8, Bảo .8, Kiệt .7, Nghĩa .9, Nhân .8, Thịnh .9, Thiện .7, Tín .6, Trí .8, Vinh 1, ' +
      'Vũ .9, Việt .9, Quang 1.1, Quý .8, Quyết .6, Sáng .5, Lợi .7, Hậu .7, Hòa 1, Hiếu 1.2, Hiệp .8, Hào .5, Hoan .4, Duy 1, Điệp .3, ' +
      'Đông .6, Định .5, Cảnh .5, Chiến .9, Chính .6, Công .7, Cương .5, Giang .7, Giáp .3, Khải .5, Khôi .5, Luân .5, Luận .3, Lực .5, ' +
      'Mạnh .9, Mẫn .2, Năm .6, Ngọc .7, Nguyên .7, Nhật .4, Ninh .3, Phát .8, Phước .8, Phương .7, Sang .8, Sinh .6, Tân .8, Thanh 1, ' +
      'Thảo .3, Thái .8, Thạch .2, Thông .6, Thuận .7, Thuỷ .2, Tiến 1.3, Tình .3, Toản .4, Trọng .5, Trường .8, Tú .8, Tường .4, Út .5, ' +
      'Văn .4, Vượng .5, Xuân .6, Ánh .2, Ân .4, Đăng .4, Đoàn .2, Dương .7, Huấn .4, Hữu .3, Hợp .3, Hiển .4, Đại .3, Bắc .4, Ba .4',
  ),
  female: words(
    'Hoa 2.4, Hương 3, Lan 3, Hà 2.6, Hằng 2.2, Hạnh 2.2, Hiền 2.4, Hồng 2.2, Huệ 1.6, Huyền 2, Linh 2.4, Loan 1.8, Mai 2.2, Nga 2.2, ' +
      'Ngân 1.4, Ngọc 2, Nguyệt 1.2, Nhung 1.6, Oanh 1.2, Phương 2.4, Phượng 1.4, Quyên .9, Quỳnh 1.2, Tâm 1.2, Thảo 2, Thanh 1.8, ' +
      'Thu 2, Thúy 1.8, Thủy 2.2, Thơm .8, Trang 2.4, Trâm .8, Trinh .8, Tuyết 1.6, Vân 2, Xuân 1.2, Yến 1.8, Anh 2.2, Ánh .9, Bích .8, ' +
      'Châu .7, Chi .8, Cúc .8, Diễm .5, Diệp .4, Diệu .4, Dung 1.6, Duyên 1.2, Đào .7, Giang .9, Hảo .4, Hân .6, Hòa 1, Hoài .7, Hoàn .3, ' +
      'Hường 1.2, Khánh .4, Kiều .5, Lài .3, Lành .4, Lê .4, Lệ .6, Liên 1.4, Liễu .5, Lý .6, Ly .6, Mận .4, Mây .2, Minh .7, Mỹ .8, My .8, ' +
      'Nhàn .6, Nhi 1.1, Như 1, Nụ .2, Phúc .4, Sen .5, Sương .5, Tho .2, Thoa .6, Thương .7, Thư .9, Tiên .8, Tình .4, Trúc .7, Tú .5, Út .4, ' +
      'Uyên .8, Vui .3, Vy 1, Ý .3, An .5, Bình .7, Cẩm .3, Chung .3, Hậu .5, Hợi .3, Hợp .3, Lương .3, Lụa .3, Mơ .2, Nghĩa .2, Ba .4, Bảy .3',
  ),
} as const;

export const MIDDLE = {
  male: words(
    'Minh 7, Đức 6, Quang 5, Hữu 5, Công 4, Xuân 4, Đình 4, Ngọc 4, Thanh 5, Quốc 5, Thành 3, Hoàng 4, Tuấn 3, Anh 2, Gia 3, Bảo 2, ' +
      'Duy 3, Trọng 3, Tiến 3, Thế 3, Mạnh 2, Viết 1, Bá 1, Phú 1, Khắc 1, Trung 2, Hồng 2, Hải 2, Việt 2, Nhật 2, Tấn 2, Chí 1, Huy 1, Sỹ .6, Như .5',
  ),
  female: words(
    'Ngọc 8, Thu 6, Thanh 6, Minh 4, Kim 5, Bích 4, Hồng 5, Phương 5, Thúy 3, Mỹ 3, Diễm 1, Hoài 2, Khánh 3, Lan 2, Mai 3, Quỳnh 3, ' +
      'Thùy 4, Tuyết 2, Xuân 2, Bảo 3, Gia 2, Hải 2, Cẩm 2, Diệu 1, Huyền 2, Ánh 2, Như 2, Yến 2, Tường .6, Trúc 1, Hà 1, Vân 1, Anh 1',
  ),
} as const;

/** Pairs of given names that a tone tells apart: what parents of twins like. */
export const TONE_PAIRS = {
  male:
    'Tuấn/Tuân, Toàn/Toản, Luân/Luận, Tú/Tư, Thắng/Thăng, Chính/Chinh, Kiên/Kiến, Định/Đình, Vương/Vượng, Tân/Tấn, Khải/Khai, ' +
    'Cường/Cương, Quyền/Quyến, Lương/Lượng, Quý/Quy, Hoàn/Hoán',
  female:
    'Hà/Hạ, Thủy/Thúy, Hương/Hường, Nga/Ngà, Phương/Phượng, Ngân/Ngần, Huyền/Huyên, Thảo/Thao, Ly/Lý, My/Mỹ, Thương/Thường, ' +
    'Quyên/Quyền, Nhàn/Nhạn, Tuyến/Tuyền, Hoàn/Hoan, Oanh/Oánh',
} as const;

export const RELATED_PAIRS = {
  male: 'Anh/Em, Long/Lân, Sơn/Hải, Nam/Bắc, Tài/Lộc, Khang/Khánh, Quân/Quyền, Minh/Quang, Đức/Tài, Phú/Quý',
  female: 'Mai/Lan, Hương/Hoa, Ngọc/Ngà, Trúc/Trâm, Linh/Lan, Thu/Thảo, Bích/Ngọc, Như/Ý, Xuân/Hạ, Kim/Ngân',
} as const;
