import { addWorkingDays } from '../calendar/working-days';
import type { Rule } from './rule';

const ended = (from: string, count: number): string => `${from} + ${count} → ${addWorkingDays(from, count)}`;

export const CLOCK_RULES: readonly Rule[] = [
  {
    subject: 'clocks',
    vi: 'Thời hạn theo ngày làm việc: ngày bắt đầu không tính; thứ Bảy, Chủ nhật và ngày nghỉ lễ, tết không tính.',
    en: 'A clock in working days: the day on which it starts does not count, nor do Saturdays, Sundays and holidays.',
    source: 'Civil Code 91/2015/QH13 art. 147; Labour Code 45/2019/QH14 art. 111 and 112',
    confidence: 'high',
    example: () => ended('2026-02-13', 2),
  },
  {
    subject: 'clocks',
    vi: 'Ngày làm việc được hoán đổi: ngày cuối tuần làm bù là ngày làm việc.',
    en: 'A weekend worked in place of a day off is a working day.',
    source: 'Notices for each year; 12729/VPCP-KGVX of 2025-12-25',
    confidence: 'high',
    example: () => ended('2026-01-09', 1),
  },
  {
    subject: 'clocks',
    vi: 'Nghỉ bù, nghỉ Tết của năm chưa có thông báo: tính theo Bộ luật Lao động, một ngày trước và bốn ngày từ mùng Một.',
    en: 'Days off of a year without its notice follow the Labour Code: one day before Tết and four from its first on.',
    source: 'Labour Code 45/2019/QH14 art. 111 (3) and 112; the notices for 2025 and 2026',
    confidence: 'medium',
    validFrom: '2027-01-01',
    example: () => ended('2027-02-04', 2),
  },
];
