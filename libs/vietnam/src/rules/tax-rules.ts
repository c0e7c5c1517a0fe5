import { parseTaxCode } from '../identifiers/tax-code';
import type { Rule } from './rule';
import { shown } from './shown-outcome';

export const TAX_RULES: readonly Rule[] = [
  {
    subject: 'tax',
    vi: 'Mã số thuế 10 chữ số: số thứ mười = 10 − (tổng có trọng số 31 29 23 19 17 13 7 5 3 chia 11 lấy dư).',
    en: 'A tax code has 10 digits: the tenth is 10 − (sum weighted 31 29 23 19 17 13 7 5 3, modulo 11).',
    source: 'Circular 105/2020/TT-BTC art. 5, kept by 86/2024 and 90/2026; 29 public codes checked',
    confidence: 'high',
    example: () => shown('0100109107', parseTaxCode('0100109107')),
  },
  {
    subject: 'tax',
    vi: 'Đơn vị phụ thuộc: mã 13 chữ số (10-3), mười số đầu là đơn vị chủ quản.',
    en: 'A dependent unit has 13 digits (10-3), the first ten are its parent’s.',
    source: 'Circular 90/2026/TT-BTC; Law on Enterprises 59/2020/QH14 art. 29',
    confidence: 'high',
    example: () => shown('0100109106001', parseTaxCode('0100109106001')),
  },
  {
    subject: 'tax',
    vi: 'Số định danh cá nhân thay mã số thuế của cá nhân, hộ kinh doanh.',
    en: 'The personal number takes the place of the tax code of individuals and household businesses.',
    source: 'Law 38/2019/QH14 art. 35(7); Circular 86/2024/TT-BTC',
    confidence: 'high',
    validFrom: '2025-07-01',
    example: () => shown('001087123456, 2024', parseTaxCode('001087123456', { observedAt: '2024-01-01' })),
  },
  {
    subject: 'tax',
    vi: '12 chữ số có thể là mã 13 số mất số 0: xét cả hai cách, không chắc thì không dùng.',
    en: '12 digits may be a 13-digit code that lost its zero: both are tried, and without certainty neither is used.',
    source: 'Check digit and province table',
    confidence: 'high',
    example: () => shown('100109106001', parseTaxCode('100109106001')),
  },
  {
    subject: 'tax',
    vi: 'Mười số đúng số kiểm tra, gạch nối và một hai số là đơn vị phụ thuộc mất số 0, không phải số định danh.',
    en: 'Ten digits with a right check digit, a hyphen and one or two digits are a branch that lost zeros, no personal number.',
    source: 'Circular 90/2026/TT-BTC (branch numbers 001–999); check digit',
    confidence: 'high',
    example: () => shown('0100233488-1', parseTaxCode('0100233488-1')),
  },
  {
    subject: 'tax',
    vi: 'Mã số thuế kết thúc cùng doanh nghiệp và không cấp lại: khi đã giải thể, mã là cancelled.',
    en: 'The code ends with the enterprise and is never given again: of a dissolved one it is cancelled.',
    source: 'Law on Enterprises 59/2020/QH14 art. 29; Circular 90/2026/TT-BTC App. I (01)',
    confidence: 'high',
  },
];
