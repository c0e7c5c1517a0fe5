import { words } from '../draw/pool';

export const HAMLET_KINDS = {
  north: words('Thôn 6, Xóm 3, Tổ dân phố 2, Khu 1'),
  south: words('Ấp 7, Khu phố 2, Thôn 2'),
  highland: words('Bản 6, Thôn 2, Xóm 1, Khu 1'),
} as const;

export const HAMLET_NAMES = words(
  'Đông 3, Tây 2, Trung 3, Thượng 2, Hạ 2, Nội 2, Ngoại 1, Đoài 1, Bình An 2, Tân Lập 2, Tân Hòa 2, Phú Thọ 1, Hòa Bình 3, Thống Nhất 2, ' +
    'Quyết Tiến 1, Đồng Tâm 2, Mỹ Hòa 1, Phước Lộc 1, Long Thạnh 1, An Phú 1, Đại Đồng 1, Vĩnh Lộc 1, Nà Ban 1, Nà Pheo 1, Pác Ngàn 1, Hậu Giang 1, Cầu Dừa 1',
);

export const STREETS = words(
  'Nguyễn Trãi 3, Lê Lợi 4, Trần Hưng Đạo 4, Nguyễn Huệ 3, Hai Bà Trưng 3, Quang Trung 3, Hùng Vương 4, Lý Thường Kiệt 3, Phan Bội Châu 2, ' +
    'Phan Chu Trinh 2, Điện Biên Phủ 3, Nguyễn Văn Linh 2, Võ Thị Sáu 2, 30/4 2, 3/2 1, Cách Mạng Tháng Tám 2, Lê Duẩn 2, Trần Phú 4, Ngô Quyền 2, ' +
    'Lê Hồng Phong 2, Nguyễn Du 2, Hoàng Hoa Thám 1, Tôn Đức Thắng 1, Phạm Ngũ Lão 1, Bà Triệu 2, Nguyễn Đình Chiểu 1, Trường Chinh 1, Âu Cơ 1',
);
