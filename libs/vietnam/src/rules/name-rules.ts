import { lunarDate } from '../dates/lunar-date';
import { parsePartialDate } from '../dates/partial-date';
import { detectEncoding } from '../encodings/detect-encoding';
import { nameAgreement } from '../names/name-keys';
import { normaliseName } from '../names/normalise-name';
import type { Rule } from './rule';
import { shown } from './shown-outcome';

export const NAME_RULES: readonly Rule[] = [
  {
    subject: 'names',
    vi: 'Tên lưu dạng NFC; chữ trông giống Đ và ký tự ẩn được thay; vị trí dấu thanh và i/y không tạo ra tên khác.',
    en: 'Names are kept in NFC; look-alikes of Đ and invisible characters are mapped; tone place and i/y make no other name.',
    source: 'Unicode; Decision 1989/QĐ-BGDĐT of 2018',
    confidence: 'high',
    example: () => `Hoà/Hòa: ${nameAgreement('Hoà', 'Hòa')}; Lý/Lí: ${nameAgreement('Lý', 'Lí')}`,
  },
  {
    subject: 'names',
    vi: 'Tên dân tộc thiểu số và tên nước ngoài không bị đổi thứ tự, không bị bỏ chữ.',
    en: 'Names of ethnic minorities and of foreigners are neither reordered nor shortened.',
    source: 'Circular practice; lists of names',
    confidence: 'medium',
    example: () => shown('Y Ngông Niê Kdăm', normaliseName('Y Ngông Niê Kdăm')),
  },
  {
    subject: 'names',
    vi: 'Bảng mã cũ (TCVN3, VNI, VIQR, Telex) chỉ được chuyển khi mọi chữ đều chứng tỏ; còn lại là gợi ý.',
    en: 'Legacy encodings (TCVN3, VNI, VIQR, Telex) are converted when every word speaks for it, else suggested.',
    source: 'TCVN 5712:1993; RFC 1456',
    confidence: 'high',
    example: () => {
      const { encoding, text } = detectEncoding('NguyÔn V¨n An');
      return `NguyÔn V¨n An → ${text} (${encoding})`;
    },
  },
  {
    subject: 'names',
    vi: 'Ngày 00/00 là chỉ biết năm; 01/01 của nguồn hay điền thay cũng vậy.',
    en: '00/00 means that only the year is known; so does 1 January of a source that pads.',
    source: 'Registers; declared per source',
    confidence: 'high',
    example: () => shown('00/00/1980', parsePartialDate('00/00/1980')),
  },
  {
    subject: 'names',
    vi: 'Ngày sinh âm lịch được so theo lịch Việt Nam (giờ UTC+7).',
    en: 'Births dated by the lunar calendar are compared by the Vietnamese one (UTC+7).',
    source: 'Hồ Ngọc Đức’s algorithm; the calendars of 1985 differ',
    confidence: 'high',
    example: () => {
      const { year, month, day } = lunarDate(2024, 2, 10);
      return `2024-02-10 = ${day}/${month}/${year}`;
    },
  },
];
