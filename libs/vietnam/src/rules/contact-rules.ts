import { AREA_CODE_PHASES } from '../contacts/area-codes';
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
];
