import { confusingNameRelation } from '../enterprises/confusing-names';
import { enterpriseNameParts } from '../enterprises/enterprise-name';
import type { Rule } from './rule';

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
];
