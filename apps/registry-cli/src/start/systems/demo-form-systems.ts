import { agency, type DemoSystem, purpose, SHARING_DECREE, SINCE, system } from './demo-grants';

const everywhere = { ground: 'request', legalBasis: SHARING_DECREE, validFrom: SINCE } as const;

/** Desks that fill in forms. Invented, with agency codes that no agency has. */
export const FORM_SYSTEMS: readonly DemoSystem[] = [
  {
    agency: agency('DEMO.5', 'Trung tâm phục vụ hành chính công (mẫu)', 'Public service centre (demo)', 'province'),
    system: system('one-stop-shop', 'DEMO.5', 'Hệ thống một cửa', 'One-stop shop'),
    purpose: purpose(
      'dang-ky-ho-kinh-doanh',
      'Đăng ký hộ kinh doanh',
      'Registration of a household business',
      'Nghị định 168/2025/NĐ-CP',
    ),
    grants: [
      {
        ...{ collection: 'persons', schemes: ['national-id'], ...everywhere },
        attributes: [
          'fullName',
          'dateOfBirth',
          'sex',
          'nationalId',
          'phone',
          'permanentAddress',
          'currentAddress',
          'relatives',
        ],
      },
      { ...{ collection: 'land-parcels', schemes: ['national-id'], ...everywhere }, attributes: ['holders'] },
      {
        ...{ collection: 'enterprises', schemes: ['national-id'], ...everywhere },
        attributes: ['legalRepresentatives'],
      },
    ],
  },
  {
    agency: agency('DEMO.6', 'Bảo hiểm xã hội thành phố (mẫu)', 'City social insurance (demo)', 'province'),
    system: system('child-insurance', 'DEMO.6', 'Cấp thẻ bảo hiểm y tế', 'Health insurance cards'),
    purpose: purpose(
      'cap-the-bhyt-tre-em',
      'Cấp thẻ bảo hiểm y tế cho trẻ em',
      'Health insurance cards of children',
      'Luật Bảo hiểm y tế',
    ),
    grants: [
      {
        ...{ collection: 'persons', schemes: ['national-id'], ...everywhere },
        attributes: ['fullName', 'dateOfBirth', 'sex', 'nationalId', 'permanentAddress', 'relatives'],
      },
    ],
  },
];
