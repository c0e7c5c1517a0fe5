import { AREA_CODE_PHASES } from '../contacts/area-codes';
import { parseEmail } from '../contacts/email';
import { MOBILE_CHANGE } from '../contacts/mobile-prefixes';
import { parsePhone } from '../contacts/phone';
import type { Rule } from './rule';
import { shown } from './shown-outcome';

export const CONTACT_RULES: readonly Rule[] = [
  {
    subject: 'contacts',
    vi: `Đầu số di động 11 số đổi thành 10 số; gọi song song đến ${MOBILE_CHANGE.oldUntil}.`,
    en: `Eleven-digit mobile prefixes became ten; both worked until ${MOBILE_CHANGE.oldUntil}.`,
    source: 'Ministry of Information and Communications, schedule of 2018',
    confidence: 'high',
    validFrom: MOBILE_CHANGE.validFrom,
    example: () => shown('0168 123 4567, 2020', parsePhone('0168 123 4567', { observedAt: '2020-01-01' })),
  },
  ...AREA_CODE_PHASES.map(({ phase, validFrom, oldUntil }): Rule => ({
    subject: 'contacts',
    vi: `Mã vùng cố định đổi đợt ${phase}; gọi song song đến ${oldUntil}.`,
    en: `Landline area codes changed, phase ${phase}; both worked until ${oldUntil}.`,
    source: 'Decision 2036/QĐ-BTTTT of 2016-11-21; VNPT’s notice of 2017',
    confidence: 'high',
    validFrom,
  })),
  {
    subject: 'contacts',
    vi: 'Mười số bắt đầu bằng đầu số có từ 2018 mà bản ghi cũ hơn: là số cố định mã vùng cũ.',
    en: 'Ten digits with a prefix of 2018 in an older record are a landline with its old area code.',
    source: 'Both tables; decided by the day of the record',
    confidence: 'medium',
    validTo: '2018-09-14',
    example: () => shown('033 3822 123, 2015', parsePhone('033 3822 123', { observedAt: '2015-01-01' })),
  },
  {
    subject: 'contacts',
    vi: 'Mã vùng hai số đặt trong ngoặc là số cố định, dù ngày nào; 00 và mã nước là số gọi ra nước ngoài.',
    en: 'An area code of two digits in brackets is a landline on any day; 00 and a country code are a foreign number.',
    source: 'Decision 2036/QĐ-BTTTT of 2016-11-21; ITU-T E.164',
    confidence: 'medium',
    example: () =>
      [
        shown('(08) 3825.1234', parsePhone('(08) 3825.1234', { observedAt: '2026-01-01' })),
        shown('0086 138 1234 5678', parsePhone('0086 138 1234 5678')),
      ].join('; '),
  },
  {
    subject: 'contacts',
    vi: 'Nhãn, tên người, số máy lẻ quanh số điện thoại được bỏ ra; của nhiều số hoặc một dải số lấy số đầu.',
    en: 'Labels, names and extensions around a phone number are left out; of several numbers or a range the first counts.',
    source: 'Forms and open data; general knowledge',
    confidence: 'medium',
    example: () =>
      ['ĐT: 0243.825.1234-1235', '084-912345678 (chị Lan)'].map((text) => shown(text, parsePhone(text))).join('; '),
  },
  {
    subject: 'contacts',
    vi: 'Số điện thoại và thư điện tử gõ cho qua biểu mẫu không phải của ai: bảy chữ số cuối bằng nhau, đếm lên hoặc xuống, khongco@….',
    en: 'Phones and e-mails typed to get past a form are nobody’s: seven equal digits at the end, counted up or down, khongco@….',
    source: 'Public fault reports; some are sold as lucky numbers, and tell nobody apart',
    confidence: 'medium',
    example: () =>
      [shown('0999999999', parsePhone('0999999999')), shown('khongco@gmail.com', parseEmail('khongco@gmail.com'))].join(
        '; ',
      ),
  },
];
