import type { SurvivorshipCriterion } from '@sogoc/golden';
import type { AttributeDeclaration } from '../entity-declaration';

const CADASTRAL_FACT: readonly SurvivorshipCriterion[] = ['authority', 'trusted-source', 'most-recent', 'most-agreed'];
const MOVING_FACT: readonly SurvivorshipCriterion[] = ['authority', 'most-recent', 'trusted-source'];
const LIST: readonly SurvivorshipCriterion[] = ['union'];

/** Attributes of a land parcel in declared order. What names or weighs on a holder is personal; the ground itself is not. */
export const LAND_PARCEL_ATTRIBUTES: readonly AttributeDeclaration[] = [
  { name: 'parcelCode', type: 'string', sensitivity: 'public', titleVi: 'Mã định danh thửa đất', titleEn: 'Parcel code', survivorship: ['authority', 'trusted-source', 'most-agreed', 'most-recent'], scheme: 'parcel-code' },
  { name: 'communeCode', type: 'string', sensitivity: 'public', titleVi: 'Mã đơn vị hành chính cấp xã', titleEn: 'Commune code', survivorship: CADASTRAL_FACT },
  { name: 'codeSet', type: 'string', sensitivity: 'public', titleVi: 'Bộ mã đơn vị hành chính', titleEn: 'Code set', survivorship: CADASTRAL_FACT },
  { name: 'mapSeries', type: 'string', sensitivity: 'public', titleVi: 'Loại bản đồ', titleEn: 'Map series', survivorship: CADASTRAL_FACT },
  { name: 'mapSheet', type: 'string', sensitivity: 'public', titleVi: 'Số tờ bản đồ', titleEn: 'Map sheet', survivorship: CADASTRAL_FACT },
  { name: 'parcelNumber', type: 'string', sensitivity: 'public', titleVi: 'Số thửa', titleEn: 'Parcel number', survivorship: CADASTRAL_FACT },
  { name: 'area', type: 'number', sensitivity: 'public', titleVi: 'Diện tích (m²)', titleEn: 'Area (m²)', survivorship: CADASTRAL_FACT },
  { name: 'landUses', type: 'object-list', sensitivity: 'public', titleVi: 'Mục đích sử dụng', titleEn: 'Land uses', survivorship: CADASTRAL_FACT },
  { name: 'address', type: 'address', sensitivity: 'public', titleVi: 'Địa chỉ thửa đất', titleEn: 'Address', survivorship: ['authority', 'trusted-source', 'most-complete', 'most-recent'] },
  { name: 'geometry', type: 'geometry', sensitivity: 'public', titleVi: 'Ranh giới', titleEn: 'Geometry', survivorship: CADASTRAL_FACT },
  { name: 'certificates', type: 'object-list', sensitivity: 'basic-personal', titleVi: 'Giấy chứng nhận', titleEn: 'Certificates', survivorship: LIST },
  { name: 'holders', type: 'object-list', sensitivity: 'basic-personal', titleVi: 'Người sử dụng đất', titleEn: 'Holders', survivorship: MOVING_FACT },
  { name: 'planningStatus', type: 'string', sensitivity: 'public', titleVi: 'Tình trạng quy hoạch', titleEn: 'Planning status', survivorship: MOVING_FACT },
  { name: 'taxObligation', type: 'string', sensitivity: 'basic-personal', titleVi: 'Nghĩa vụ tài chính', titleEn: 'Tax obligation', survivorship: MOVING_FACT },
  { name: 'derivedFrom', type: 'mixed-list', sensitivity: 'public', titleVi: 'Tách hoặc hợp từ thửa', titleEn: 'Derived from', survivorship: LIST },
  { name: 'status', type: 'string', sensitivity: 'public', titleVi: 'Trạng thái', titleEn: 'Status', survivorship: MOVING_FACT },
];
