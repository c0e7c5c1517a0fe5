import type { SurvivorshipCriterion } from '@sogoc/golden';
import type { AttributeDeclaration } from '../entity-declaration';

const CIVIL_FACT: readonly SurvivorshipCriterion[] = ['authority', 'trusted-source', 'most-agreed', 'most-complete', 'most-recent'];
const NUMBER: readonly SurvivorshipCriterion[] = ['authority', 'trusted-source', 'most-agreed', 'most-recent'];
const MOVING_FACT: readonly SurvivorshipCriterion[] = ['authority', 'most-recent', 'trusted-source', 'most-complete'];
const LIST: readonly SurvivorshipCriterion[] = ['union'];

/**
 * Attributes of a person in declared order. Sensitivity follows Decree 356/2025/NĐ-CP: art. 3 lists basic personal data
 * (number, phone, family relations, marital status), art. 4 sensitive data (ethnic origin, health).
 */
export const PERSON_ATTRIBUTES: readonly AttributeDeclaration[] = [
  { name: 'fullName', type: 'name', sensitivity: 'basic-personal', titleVi: 'Họ, chữ đệm và tên', titleEn: 'Full name', survivorship: CIVIL_FACT },
  { name: 'otherNames', type: 'string-list', sensitivity: 'basic-personal', titleVi: 'Tên gọi khác', titleEn: 'Other names', survivorship: LIST },
  { name: 'dateOfBirth', type: 'date', sensitivity: 'basic-personal', titleVi: 'Ngày, tháng, năm sinh', titleEn: 'Date of birth', survivorship: CIVIL_FACT },
  { name: 'sex', type: 'string', sensitivity: 'basic-personal', titleVi: 'Giới tính', titleEn: 'Sex', survivorship: CIVIL_FACT },
  { name: 'nationalId', type: 'string', sensitivity: 'basic-personal', titleVi: 'Số định danh cá nhân', titleEn: 'Personal identification number', survivorship: NUMBER, scheme: 'national-id' },
  { name: 'formerNationalIds', type: 'string-list', sensitivity: 'basic-personal', titleVi: 'Số định danh đã cấp trước đó', titleEn: 'Former identification numbers', survivorship: LIST },
  { name: 'idCard9', type: 'string', sensitivity: 'basic-personal', titleVi: 'Số chứng minh nhân dân (9 số)', titleEn: 'Old identity card number', survivorship: NUMBER, scheme: 'id-card-9' },
  { name: 'passportNumber', type: 'string', sensitivity: 'basic-personal', titleVi: 'Số hộ chiếu', titleEn: 'Passport number', survivorship: ['authority', 'most-recent', 'trusted-source', 'most-agreed'], scheme: 'passport' },
  { name: 'taxCode', type: 'string', sensitivity: 'basic-personal', titleVi: 'Mã số thuế', titleEn: 'Tax code', survivorship: NUMBER, scheme: 'tax-code' },
  { name: 'socialInsuranceNumber', type: 'string', sensitivity: 'basic-personal', titleVi: 'Mã số bảo hiểm xã hội', titleEn: 'Social insurance number', survivorship: NUMBER, scheme: 'social-insurance' },
  { name: 'healthInsuranceNumber', type: 'string', sensitivity: 'basic-personal', titleVi: 'Số thẻ bảo hiểm y tế', titleEn: 'Health insurance number', survivorship: NUMBER, scheme: 'health-insurance' },
  { name: 'phone', type: 'string', sensitivity: 'basic-personal', titleVi: 'Số điện thoại', titleEn: 'Phone', survivorship: MOVING_FACT },
  { name: 'email', type: 'string', sensitivity: 'basic-personal', titleVi: 'Thư điện tử', titleEn: 'Email', survivorship: MOVING_FACT },
  { name: 'ethnicity', type: 'string', sensitivity: 'sensitive-personal', titleVi: 'Dân tộc', titleEn: 'Ethnicity', survivorship: CIVIL_FACT },
  { name: 'nationality', type: 'string', sensitivity: 'basic-personal', titleVi: 'Quốc tịch', titleEn: 'Nationality', survivorship: CIVIL_FACT },
  { name: 'placeOfOrigin', type: 'address', sensitivity: 'basic-personal', titleVi: 'Quê quán', titleEn: 'Place of origin', survivorship: CIVIL_FACT },
  { name: 'permanentAddress', type: 'address', sensitivity: 'basic-personal', titleVi: 'Nơi thường trú', titleEn: 'Permanent address', survivorship: MOVING_FACT },
  { name: 'currentAddress', type: 'address', sensitivity: 'basic-personal', titleVi: 'Nơi ở hiện tại', titleEn: 'Current address', survivorship: MOVING_FACT },
  { name: 'maritalStatus', type: 'string', sensitivity: 'basic-personal', titleVi: 'Tình trạng hôn nhân', titleEn: 'Marital status', survivorship: MOVING_FACT },
  { name: 'fatherName', type: 'name', sensitivity: 'basic-personal', titleVi: 'Họ tên cha', titleEn: "Father's name", survivorship: CIVIL_FACT },
  { name: 'motherName', type: 'name', sensitivity: 'basic-personal', titleVi: 'Họ tên mẹ', titleEn: "Mother's name", survivorship: CIVIL_FACT },
  { name: 'relatives', type: 'object-list', sensitivity: 'basic-personal', titleVi: 'Người thân', titleEn: 'Relatives', survivorship: LIST },
  { name: 'deceasedOn', type: 'date', sensitivity: 'basic-personal', titleVi: 'Ngày mất', titleEn: 'Deceased on', survivorship: CIVIL_FACT },
  { name: 'status', type: 'string', sensitivity: 'basic-personal', titleVi: 'Trạng thái', titleEn: 'Status', survivorship: MOVING_FACT },
];
