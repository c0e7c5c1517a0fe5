import type { GrantWish, SharingCatalogueService } from '@sogoc/registry';

type Entry<K extends 'agency' | 'system' | 'purpose'> = Parameters<typeof SharingCatalogueService.prototype.put<K>>[1];

/** A system of the demo with what it asks for; a refusal where it gets nothing. */
export interface DemoSystem {
  readonly agency: Entry<'agency'>;
  readonly system: Entry<'system'>;
  readonly purpose: Entry<'purpose'>;
  readonly grants: readonly Omit<GrantWish, 'system' | 'purpose'>[];
  readonly refusal?: { readonly reason: string; readonly ground: string };
}

export const agency = (code: string, titleVi: string, titleEn: string, level: DemoSystem['agency']['level']) => ({
  ...{ code, titleVi, titleEn, level, parent: null },
});
export const system = (code: string, of: string, titleVi: string, titleEn: string): DemoSystem['system'] => ({
  ...{ code, agency: of, titleVi, titleEn, securityLevel: 3, status: 'active' },
});
export const purpose = (code: string, titleVi: string, titleEn: string, citation: string): DemoSystem['purpose'] => ({
  ...{ code, titleVi, titleEn, citation, needsCase: false, needsUser: false },
  ...{ toldToSubject: 'now', whyNotNow: null },
});

export const SHARING_DECREE = 'Nghị định 194/2025/NĐ-CP, Điều 16';
export const SINCE = '2026-01-01';
/** Phường Sài Gòn. */
const WARD = { level: 'commune', areas: [{ codeSet: 'NSO-2026-04', code: '26740' }] } as const;

/** Invented, with agency codes that no agency has. */
export const DEMO_SYSTEMS: readonly DemoSystem[] = [
  {
    agency: agency('DEMO.1', 'Văn phòng đăng ký đất đai (mẫu)', 'Land registration office (demo)', 'province'),
    system: system('land-office', 'DEMO.1', 'Hệ thống đăng ký đất đai', 'Land registration system'),
    purpose: purpose('dang-ky-bien-dong', 'Đăng ký biến động', 'Registration of changes', 'Luật Đất đai 31/2024/QH15'),
    grants: [
      {
        collection: 'persons',
        attributes: ['fullName', 'dateOfBirth', 'nationalId', 'permanentAddress'],
        schemes: ['national-id'],
        rows: WARD,
        ground: 'request',
        legalBasis: SHARING_DECREE,
        validFrom: SINCE,
      },
      {
        collection: 'land-parcels',
        attributes: ['holders'],
        schemes: ['national-id'],
        rows: WARD,
        ground: 'sector',
        legalBasis: SHARING_DECREE,
        validFrom: SINCE,
      },
    ],
  },
  {
    agency: agency('DEMO.2', 'Cơ quan thuế (mẫu)', 'Tax department (demo)', 'ministry'),
    system: system('tax-department', 'DEMO.2', 'Hệ thống quản lý thuế', 'Tax administration system'),
    purpose: purpose('quan-ly-thue', 'Quản lý thuế', 'Tax administration', 'Luật Quản lý thuế'),
    grants: [
      {
        collection: 'persons',
        attributes: ['fullName', 'nationalId', 'taxCode', 'phone'],
        schemes: ['national-id', 'tax-code'],
        ground: 'request',
        legalBasis: SHARING_DECREE,
        validFrom: SINCE,
      },
    ],
  },
  {
    agency: agency('DEMO.3', 'Bệnh viện thành phố (mẫu)', 'City hospital (demo)', 'province'),
    system: system('city-hospital', 'DEMO.3', 'Hệ thống thông tin bệnh viện', 'Hospital information system'),
    purpose: purpose('kham-chua-benh', 'Khám bệnh, chữa bệnh', 'Treatment', 'Luật Khám bệnh, chữa bệnh 15/2023/QH15'),
    grants: [
      {
        collection: 'persons',
        attributes: ['fullName', 'dateOfBirth', 'sex', 'nationalId', 'healthInsuranceNumber'],
        schemes: ['national-id', 'health-insurance'],
        ground: 'request',
        legalBasis: SHARING_DECREE,
        validFrom: SINCE,
      },
    ],
  },
  {
    agency: agency('DEMO.7', 'Cổng dịch vụ công (mẫu)', 'Public service portal (demo)', 'province'),
    system: system('citizen-portal', 'DEMO.7', 'Cổng dịch vụ công', 'Public service portal'),
    purpose: purpose('xem-du-lieu-cua-minh', 'Công dân xem dữ liệu của mình', 'Own data', 'Luật 91/2025/QH15, Điều 4'),
    grants: [
      {
        collection: 'persons',
        attributes: [
          ...['fullName', 'otherNames', 'dateOfBirth', 'sex', 'nationality', 'ethnicity', 'maritalStatus'],
          ...['nationalId', 'idCard9', 'passportNumber', 'taxCode', 'socialInsuranceNumber', 'healthInsuranceNumber'],
          ...['phone', 'email', 'placeOfOrigin', 'permanentAddress', 'currentAddress', 'fatherName', 'motherName'],
        ],
        schemes: ['national-id', 'id-card-9', 'passport', 'tax-code', 'social-insurance', 'health-insurance'],
        ground: 'subject',
        legalBasis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4',
        validFrom: SINCE,
      },
    ],
  },
  {
    agency: agency('DEMO.4', 'Ngân hàng (mẫu)', 'Bank (demo)', 'other'),
    system: system('bank', 'DEMO.4', 'Hệ thống định danh khách hàng', 'Customer identification system'),
    purpose: purpose('dinh-danh-khach-hang', 'Định danh khách hàng', 'Customer identification', SHARING_DECREE),
    grants: [
      {
        collection: 'persons',
        attributes: ['fullName', 'nationalId', 'phone'],
        schemes: ['national-id'],
        ground: 'request',
        legalBasis: SHARING_DECREE,
        validFrom: SINCE,
      },
    ],
    refusal: {
      reason: 'Không thuộc các trường hợp chia sẻ; cần có sự đồng ý của chủ thể dữ liệu',
      ground: SHARING_DECREE,
    },
  },
];
