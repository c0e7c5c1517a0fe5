import type { SurvivorshipCriterion } from '@sogoc/golden';

import type { AttributeDeclaration } from '../declaration/entity-declaration';

const REGISTERED_FACT: readonly SurvivorshipCriterion[] = ['authority', 'trusted-source', 'most-recent', 'most-agreed'];
const MOVING_FACT: readonly SurvivorshipCriterion[] = ['authority', 'most-recent', 'trusted-source', 'most-complete'];
const LIST: readonly SurvivorshipCriterion[] = ['union'];

/**
 * Attributes of an enterprise in declared order. Public: what the registration authority publishes free of charge
 * (Decree 01/2021/NĐ-CP art. 36, kept by Decree 168/2025/NĐ-CP). Numbers of representatives and contact lines are personal.
 */
export const ENTERPRISE_ATTRIBUTES: readonly AttributeDeclaration[] = [
  {
    name: 'taxCode',
    type: 'string',
    sensitivity: 'public',
    titleVi: 'Mã số doanh nghiệp (mã số thuế)',
    titleEn: 'Tax code',
    survivorship: ['authority', 'trusted-source', 'most-agreed', 'most-recent'],
    scheme: 'tax-code',
  },
  {
    name: 'name',
    type: 'name',
    sensitivity: 'public',
    titleVi: 'Tên doanh nghiệp',
    titleEn: 'Name',
    survivorship: REGISTERED_FACT,
    search: 'words',
  },
  {
    name: 'foreignName',
    type: 'string',
    sensitivity: 'public',
    titleVi: 'Tên bằng tiếng nước ngoài',
    titleEn: 'Foreign name',
    survivorship: REGISTERED_FACT,
    search: 'words',
  },
  {
    name: 'shortName',
    type: 'string',
    sensitivity: 'public',
    titleVi: 'Tên viết tắt',
    titleEn: 'Short name',
    survivorship: REGISTERED_FACT,
    search: 'words',
  },
  {
    name: 'formerNames',
    type: 'string-list',
    sensitivity: 'public',
    titleVi: 'Tên trước đây',
    titleEn: 'Former names',
    survivorship: LIST,
    search: 'words',
  },
  {
    name: 'legalForm',
    type: 'string',
    sensitivity: 'public',
    titleVi: 'Loại hình',
    titleEn: 'Legal form',
    survivorship: REGISTERED_FACT,
    search: 'value',
  },
  {
    name: 'status',
    type: 'string',
    sensitivity: 'public',
    titleVi: 'Tình trạng pháp lý',
    titleEn: 'Status',
    survivorship: MOVING_FACT,
    search: 'value',
  },
  {
    name: 'registeredAddress',
    type: 'address',
    sensitivity: 'public',
    titleVi: 'Địa chỉ trụ sở chính',
    titleEn: 'Registered address',
    survivorship: MOVING_FACT,
    search: 'value',
  },
  {
    name: 'legalRepresentatives',
    type: 'object-list',
    sensitivity: 'basic-personal',
    titleVi: 'Người đại diện theo pháp luật',
    titleEn: 'Legal representatives',
    survivorship: MOVING_FACT,
  },
  {
    name: 'foundedOn',
    type: 'date',
    sensitivity: 'public',
    titleVi: 'Ngày thành lập',
    titleEn: 'Founded on',
    survivorship: REGISTERED_FACT,
    search: 'value',
  },
  {
    name: 'phone',
    type: 'string',
    sensitivity: 'basic-personal',
    titleVi: 'Điện thoại',
    titleEn: 'Phone',
    survivorship: MOVING_FACT,
  },
  {
    name: 'email',
    type: 'string',
    sensitivity: 'basic-personal',
    titleVi: 'Thư điện tử',
    titleEn: 'Email',
    survivorship: MOVING_FACT,
  },
  {
    name: 'industries',
    type: 'string-list',
    sensitivity: 'public',
    titleVi: 'Ngành, nghề kinh doanh',
    titleEn: 'Industries',
    survivorship: LIST,
  },
  {
    name: 'charterCapital',
    type: 'number',
    sensitivity: 'public',
    titleVi: 'Vốn điều lệ (đồng)',
    titleEn: 'Charter capital (đồng)',
    survivorship: REGISTERED_FACT,
  },
  {
    name: 'parentTaxCode',
    type: 'string',
    sensitivity: 'public',
    titleVi: 'Mã số đơn vị chủ quản',
    titleEn: 'Parent tax code',
    survivorship: REGISTERED_FACT,
    search: 'value',
  },
];
