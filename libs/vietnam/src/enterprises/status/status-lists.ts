import type { EnterpriseStatus } from './enterprise-status';

export interface StatusEntry {
  readonly list: 'registration' | 'tax';
  readonly code: string;
  readonly title: string;
  /** Absent when the entry says nothing about whether the enterprise is alive. */
  readonly status?: EnterpriseStatus;
}

const registration = (code: string, title: string, status: EnterpriseStatus): StatusEntry => ({
  list: 'registration',
  code,
  title,
  status,
});
const tax = (code: string, title: string, status?: EnterpriseStatus): StatusEntry => ({
  list: 'tax',
  code,
  title,
  status,
});

/** Legal statuses of the business registration database (Decree 01/2021/NĐ-CP art. 41; carried on under Decree 168/2025/NĐ-CP). */
export const REGISTRATION_STATUSES: readonly StatusEntry[] = [
  registration('1', 'Tạm ngừng kinh doanh', 'suspended'),
  registration('2', 'Không còn hoạt động kinh doanh tại địa chỉ đã đăng ký', 'not-at-address'),
  registration('3', 'Bị thu hồi Giấy chứng nhận đăng ký doanh nghiệp do cưỡng chế về quản lý thuế', 'dissolving'),
  registration('4', 'Đang làm thủ tục giải thể, đã bị chia, bị hợp nhất, bị sáp nhập', 'dissolving'),
  registration('5', 'Đang làm thủ tục phá sản', 'bankrupt'),
  registration('6', 'Đã giải thể, phá sản, chấm dứt tồn tại', 'dissolved'),
  registration('7', 'Đang hoạt động', 'active'),
];

/** Tax-code statuses (Circular 90/2026/TT-BTC App. I, in force 2026-07-01). 04 has no force any more, 08 does not exist. */
export const TAX_STATUSES: readonly StatusEntry[] = [
  tax('00', 'Người nộp thuế đã được cấp mã số thuế', 'active'),
  tax('01', 'Ngừng hoạt động và đã hoàn thành thủ tục chấm dứt hiệu lực mã số thuế', 'dissolved'),
  tax('02', 'Đã chuyển cơ quan thuế quản lý', 'active'),
  tax('03', 'Ngừng hoạt động nhưng chưa hoàn thành thủ tục chấm dứt hiệu lực mã số thuế', 'dissolving'),
  tax('04', 'Hết hiệu lực'),
  tax('05', 'Tạm ngừng hoạt động, kinh doanh', 'suspended'),
  tax('06', 'Không hoạt động tại địa chỉ đã đăng ký', 'not-at-address'),
  tax('07', 'Chờ làm thủ tục phá sản', 'bankrupt'),
  tax('09', 'Chờ xác minh tình trạng hoạt động tại địa chỉ đã đăng ký'),
  tax('10', 'Mã số thuế chờ cập nhật thông tin số định danh cá nhân'),
];
