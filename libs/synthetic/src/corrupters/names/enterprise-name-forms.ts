import type { Corrupter } from '../corrupter';

const LEGAL_FORMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^Công ty TNHH Một thành viên /i,
    ['Công ty TNHH MTV ', 'CTY TNHH MTV ', 'Công ty trách nhiệm hữu hạn một thành viên ', 'Cty TNHH 1TV '],
  ],
  [/^Công ty TNHH /i, ['CTY TNHH ', 'Cty TNHH ', 'Công ty trách nhiệm hữu hạn ', 'C.ty TNHH ']],
  [/^Công ty Cổ phần /i, ['CTCP ', 'Công ty CP ', 'CTY CP ', 'Cty cổ phần ']],
  [/^Doanh nghiệp tư nhân /i, ['DNTN ']],
  [/^Công ty hợp danh /i, ['Công ty HD ']],
  [/^Hợp tác xã /i, ['HTX ']],
];

/** The legal form in another usual spelling: `Công ty TNHH Minh Phát` → `CTY TNHH Minh Phát`. */
export const legalFormVariant: Corrupter = (value, random) => {
  for (const [form, variants] of LEGAL_FORMS) if (form.test(value)) return value.replace(form, random.pick(variants));
  return value;
};

const ACTIVITIES: readonly (readonly [RegExp, string])[] = [
  [/Xuất nhập khẩu/gi, 'XNK'],
  [/Thương mại/gi, 'TM'],
  [/Dịch vụ/gi, 'DV'],
  [/Sản xuất/gi, 'SX'],
  [/Xây dựng/gi, 'XD'],
  [/Đầu tư/gi, 'ĐT'],
  [/Vận tải/gi, 'VT'],
];

/** Words of business by their initials: `Thương mại Dịch vụ` → `TM DV`. */
export const abbreviatedActivity: Corrupter = (value) =>
  ACTIVITIES.reduce((text, [long, short]) => text.replace(long, short), value);
