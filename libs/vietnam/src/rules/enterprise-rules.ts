import { confusingNameRelation } from '../enterprises/confusing-names';
import { enterpriseNameParts } from '../enterprises/enterprise-name';
import { parseEnterpriseStatus } from '../enterprises/status/enterprise-status';
import { isPlaceholderEnterpriseName } from '../enterprises/placeholder-enterprise-name';
import type { Rule } from './rule';

/** Form, lines of business, proper name, numerals and unit of an example. */
function parts(name: string): string {
  const { legalForm, activities, properName, numerals, unitKind, unitName } = enterpriseNameParts(name);
  const told = [legalForm, activities.join(' + '), properName, numerals.map((number) => `#${number}`).join(' ')];
  return `${name} → ${[...told, unitKind, unitName].filter((part) => part !== undefined && part !== '').join('; ')}`;
}

export const ENTERPRISE_RULES: readonly Rule[] = [
  {
    subject: 'enterprises',
    vi: 'Tên gồm loại hình và tên riêng; loại hình được tách nguyên cụm.',
    en: 'A name is legal form and proper name; forms are taken off as whole phrases.',
    source: 'Law on Enterprises 59/2020/QH14 art. 37',
    confidence: 'high',
    validFrom: '2021-01-01',
    example: () => {
      const { legalForm, properName } = enterpriseNameParts('CTCP Đầu tư và Phát triển An Phát 2');
      return `CTCP Đầu tư và Phát triển An Phát 2 → ${legalForm}; ${properName}`;
    },
  },
  {
    subject: 'enterprises',
    vi: 'Tên gây nhầm lẫn theo luật là của doanh nghiệp khác: không bao giờ là lý do để gộp.',
    en: 'Names that the law calls confusing belong to other enterprises: never a reason to merge.',
    source: 'Law on Enterprises 59/2020/QH14 art. 41',
    confidence: 'high',
    validFrom: '2021-01-01',
    example: () =>
      `An Phát / Tân An Phát: ${confusingNameRelation('Công ty TNHH An Phát', 'Công ty TNHH Tân An Phát')}`,
  },
  {
    subject: 'enterprises',
    vi: 'Loại hình có thể đứng trước, đứng sau, trong ngoặc hoặc giữa ngành nghề và tên; viết tắt và “01 thành viên” như “một thành viên”.',
    en: 'The form stands before or behind the name, in brackets, or between business and name; 01 thành viên is MTV.',
    source: 'Law on Enterprises 59/2020/QH14 art. 37; practice of registers',
    confidence: 'high',
    example: () => parts('Công ty Luật TNHH 01 thành viên An Phát'),
  },
  {
    subject: 'enterprises',
    vi: '“Công ty HD …” không được coi là công ty hợp danh: luật cho phép viết tắt, nhưng hầu hết là chữ cái đầu của tên.',
    en: 'Công ty HD … is not taken for a partnership: the law allows it to be written so, but most are initials of a name.',
    source: 'Law on Enterprises 59/2020/QH14 art. 37; practice of registers',
    confidence: 'medium',
    example: () => parts('Công ty HD Bến Sen'),
  },
  {
    subject: 'enterprises',
    vi: 'Ngân hàng TMCP là ngân hàng thương mại cổ phần: một loại hình.',
    en: 'Ngân hàng TMCP is a joint-stock commercial bank: one form.',
    source: 'Law on Credit Institutions 32/2024/QH15 art. 6',
    confidence: 'medium',
    example: () => parts('Ngân hàng Thương mại Cổ phần Á Âu'),
  },
  {
    subject: 'enterprises',
    vi: 'Chữ số La Mã ở cuối tên là số; VI và XI cũng là âm tiết, nên trong tên viết hoa toàn bộ không kết luận.',
    en: 'A Roman number at the end is a number; VI and XI are syllables too, so a name in capitals does not tell.',
    source: 'Law on Enterprises 59/2020/QH14 art. 41 point d; Vietnamese spelling',
    confidence: 'medium',
    example: () => `${parts('Hoàng Long VI')} · ${parts('CÔNG TY TNHH CẨM VI')}`,
  },
  {
    subject: 'enterprises',
    vi: 'Chữ cái cách nhau bằng dấu chấm là một từ: A.B.K như ABK.',
    en: 'Letters parted by dots are one word: A.B.K is ABK.',
    source: 'Law on Enterprises 59/2020/QH14 art. 41 point đ (signs); practice',
    confidence: 'medium',
    example: () => parts('Công ty TNHH A.B.K'),
  },
  {
    subject: 'enterprises',
    vi: 'TM, DV, SX, XD, XNK, ĐT là ngành nghề ở bất cứ đâu trong tên; TP trước tên thành phố là thành phố, không phải thực phẩm.',
    en: 'TM, DV, SX, XD, XNK and ĐT are lines of business anywhere in a name; TP before a city is the city, not foodstuff.',
    source: 'Practice of registers; unit tables',
    confidence: 'medium',
    example: () => parts('CTCP ĐT & XNK Lương thực TP.HCM'),
  },
  {
    subject: 'enterprises',
    vi: 'Chi nhánh, văn phòng đại diện, địa điểm kinh doanh là đơn vị phụ thuộc, kể cả “- CN …” và không dấu.',
    en: 'Branch, representative office and business location are dependent units, “- CN …” and without marks too.',
    source: 'Law on Enterprises 59/2020/QH14 art. 40 and 44',
    confidence: 'high',
    validFrom: '2021-01-01',
    example: () => parts('cong ty tnhh abc - cn ha noi'),
  },
  {
    subject: 'enterprises',
    vi: 'Ghi chú tên cũ, tên viết tắt cạnh tên được bỏ; “nay là …” cho biết tên hiện tại.',
    en: 'Notes of a former or short name beside the name are left out; nay là … tells the name in force.',
    source: 'Practice of registers',
    confidence: 'medium',
    example: () => parts('Công ty TNHH An Phát (tên cũ: DNTN Minh Tâm)'),
  },
  {
    subject: 'enterprises',
    vi: 'Người mua không cho biết tên (khách lẻ, người mua không lấy hóa đơn) và nghề ghi thay tên không phải là doanh nghiệp.',
    en: 'A buyer who gives no name (khách lẻ, người mua không lấy hóa đơn) and an occupation in place of a name are no enterprise.',
    source: 'Decree 123/2020/NĐ-CP art. 10 (invoices to consumers); lists of buyers; general knowledge',
    confidence: 'medium',
    example: () =>
      ['Khách lẻ', 'Công ty TNHH Khách Lẻ']
        .map((name) => `${name} → ${isPlaceholderEnterpriseName(name) ? 'none' : 'a name'}`)
        .join('; '),
  },
  {
    subject: 'enterprises',
    vi: 'Cụm từ tình trạng của cơ quan đăng ký và cơ quan thuế được đọc theo hai danh mục; cụm từ tự mâu thuẫn không cho kết quả.',
    en: 'Status phrases of registries and tax offices are read by the two lists; one that contradicts itself says nothing.',
    source: 'Decree 01/2021/NĐ-CP art. 41; Circular 90/2026/TT-BTC App. I; phrases of the tax look-up page',
    confidence: 'medium',
    example: () => {
      const { value, list, code } = parseEnterpriseStatus('NNT ngừng hoạt động và đã đóng MST');
      return `NNT ngừng hoạt động và đã đóng MST → ${value} (${list} ${code})`;
    },
  },
];
