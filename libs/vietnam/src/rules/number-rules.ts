import { parseIdCard9 } from '../identifiers/identity-card-9-digits';
import { parseNationalId } from '../identifiers/national-id';
import { parsePassport } from '../identifiers/passport';
import type { Rule } from './rule';
import { shown } from './shown-outcome';

export const NUMBER_RULES: readonly Rule[] = [
  {
    subject: 'numbers',
    vi: 'Nhãn trước số và ghi chú sau số (số CCCD, MST, cấp ngày …) được bỏ ra.',
    en: 'Labels in front of a number and notes behind it (số CCCD, MST, cấp ngày …) are left out.',
    source: 'Forms of Law 26/2023/QH15 and Circular 90/2026/TT-BTC; open data of registers',
    confidence: 'medium',
    example: () =>
      shown('Số CCCD 079071004321, cấp ngày 01/02/2022', parseNationalId('Số CCCD 079071004321, cấp ngày 01/02/2022')),
  },
  {
    subject: 'numbers',
    vi: 'Số gõ cho qua biểu mẫu không phải số của ai: một chữ số lặp lại, đếm lên hoặc xuống, một khối lặp lại, toàn số 0 và một số nhỏ, dãy đếm được điền thêm.',
    en: 'Numbers typed to get past a form are nobody’s: one digit throughout, counted up or down, one block again and again, zeros and a little, a count filled up.',
    source: 'Public fault reports; real numbers of these forms are fewer than one in 100,000',
    confidence: 'medium',
    example: () => ['000000000001', '001234567890'].map((id) => shown(id, parseNationalId(id))).join('; '),
  },
  {
    subject: 'numbers',
    vi: 'Số định danh cá nhân gồm 12 chữ số: 3 số nơi đăng ký khai sinh, 1 số thế kỷ và giới tính, 2 số năm sinh, 6 số ngẫu nhiên; không có số kiểm tra.',
    en: 'A personal number has 12 digits: 3 for the place of registration of birth, 1 for century and sex, 2 for the year, 6 at random; no check digit.',
    source: 'Law 26/2023/QH15 art. 12; Decree 137/2015/NĐ-CP art. 13; Circular 07/2016/TT-BCA art. 7',
    confidence: 'high',
    validFrom: '2016-01-01',
    example: () => {
      const { provinceName, sex, birthYear } = parseNationalId('087084000999');
      return `087084000999 → ${provinceName}, ${sex}, ${birthYear}`;
    },
  },
  {
    subject: 'numbers',
    vi: 'Ba số đầu ngoài bảng 63 tỉnh (từ 100 là mã nước) chỉ được ghi chú.',
    en: 'First three digits outside the 63 provinces (100 and above are countries) are noted only.',
    source: 'Circular 07/2016/TT-BCA App. I; App. II was not at hand',
    confidence: 'medium',
    example: () => shown('105084000999', parseNationalId('105084000999')),
  },
  {
    subject: 'numbers',
    vi: 'Khác giới tính hoặc năm sinh với bản ghi, năm ở tương lai, trên 120 tuổi (tính tại ngày của bản ghi): chỉ ghi chú.',
    en: 'Another sex or birth year than the record’s, a future year, over 120 years of age (at the day of the record): noted only.',
    source: 'Law 26/2023/QH15 (re-established numbers); practice',
    confidence: 'high',
    example: () => shown('001087123456, Nữ', parseNationalId('001087123456', { sex: 'female' })),
  },
  {
    subject: 'numbers',
    vi: 'Mất số 0 ở đầu chỉ được gợi ý, không tự sửa.',
    en: 'A lost leading zero is suggested, never repaired by itself.',
    source: 'The number has no check digit',
    confidence: 'high',
    example: () => shown('87084000999', parseNationalId('87084000999')),
  },
  {
    subject: 'numbers',
    vi: 'Một người có thể có nhiều số theo thời gian: active (đang dùng), superseded (đã có số khác thay), cancelled (đã huỷ).',
    en: 'A person may hold several numbers in time: active, superseded (another took its place), cancelled.',
    source: 'Law 26/2023/QH15 art. 12 (cancelled and established again when sex or birth year is corrected)',
    confidence: 'high',
  },
  {
    subject: 'numbers',
    vi: 'Chứng minh nhân dân 9 số là một loại số riêng; hết giá trị; được coi là đã thay khi người đó có số định danh.',
    en: 'The 9-digit card is a scheme of its own, without force since; superseded once the person has a personal number.',
    source: 'Law 26/2023/QH15 art. 46',
    confidence: 'high',
    validTo: '2024-12-31',
    example: () => shown('024-665-005', parseIdCard9('024-665-005')),
  },
  {
    subject: 'numbers',
    vi: 'Hai số đầu của chứng minh nhân dân cho biết nơi cấp: gợi ý yếu.',
    en: 'The first two digits of a 9-digit card tell where it was issued: a weak hint.',
    source: 'General knowledge; no table was found',
    confidence: 'medium',
    validTo: '2024-12-31',
  },
  {
    subject: 'numbers',
    vi: 'Hộ chiếu Việt Nam: một chữ cái và 7 hoặc 8 chữ số; dạng khác được giữ là hộ chiếu nước ngoài.',
    en: 'A Vietnamese passport has one letter and 7 or 8 digits; other forms are kept as foreign.',
    source: 'General knowledge; ICAO 9303 for check digits',
    confidence: 'medium',
    example: () => shown('b 1234567', parsePassport('b 1234567')),
  },
];
