import type { FindingSeverity } from '@sogoc/kernel';

type CatalogueEntry = readonly [severity: FindingSeverity, messageVi: string, messageEn: string];

/**
 * Findings about the form of a record and about values that contradict each other. Facts about single Vietnamese numbers, names,
 * dates and places are found by `@sogoc/vietnam`. `error`: the value is used for nothing; `warning`: with care; `info`: a note.
 */
export const FINDING_CATALOGUE = {
  UNKNOWN_ATTRIBUTE: ['info', 'Thuộc tính không có trong khai báo', 'The declaration knows no such attribute'],
  UNREADABLE_VALUE: ['error', 'Giá trị không đúng kiểu', 'The value is of the wrong type'],
  PLACEHOLDER_VALUE: ['error', 'Giá trị giữ chỗ, không phải dữ liệu thật', 'A placeholder, not a real value'],
  TEXT_TOO_LONG: ['error', 'Văn bản quá dài', 'The text is too long'],
  LIST_TOO_LONG: [
    'warning',
    'Danh sách quá dài, chỉ đọc phần đầu',
    'The list is too long, only its first items were read',
  ],
  UNKNOWN_WORD: ['info', 'Từ không có trong danh mục, giữ nguyên', 'A word that the list does not know, kept as it is'],
  STATUS_UNKNOWN: ['warning', 'Trạng thái không có trong danh mục', 'The status is in no list'],
  NUMBER_UNREADABLE: ['error', 'Không đọc được số', 'Not a number'],
  NUMBER_READ_FROM_TEXT: ['info', 'Số được đọc từ văn bản', 'The number was read from text'],
  NUMBER_AMBIGUOUS: [
    'error',
    'Số đọc được theo hai cách: dấu phân nhóm hay dấu thập phân',
    'The number can be read in two ways: a group of thousands or decimals',
  ],
  NUMBER_NEGATIVE: ['error', 'Số âm', 'The number is negative'],
  NUMBER_OUT_OF_RANGE: ['error', 'Số ngoài khoảng cho phép', 'The number is out of range'],
  DEATH_BEFORE_BIRTH: ['error', 'Ngày mất trước ngày sinh', 'Death is dated before birth'],
  NATIONAL_ID_CANCELLED: [
    'info',
    'Nguồn ghi số định danh cá nhân đã bị huỷ',
    'The source says that the personal number was cancelled',
  ],
  NUMBER_ALSO_FORMER: [
    'info',
    'Số hiện tại cũng được khai là số cũ',
    'The current number is also stated as a former one',
  ],
  TAX_CODE_OTHER_NUMBER: [
    'warning',
    'Mã số thuế 12 số khác số định danh',
    'The 12-digit tax code is not the personal number',
  ],
  INSURANCE_NUMBERS_DIFFER: [
    'warning',
    'Số BHXH trên thẻ BHYT khác mã số BHXH',
    'The health card states another social-insurance number',
  ],
  SCHEME_MISSING: ['warning', 'Thiếu loại số định danh', 'The number has no scheme'],
  SCHEME_UNKNOWN: ['warning', 'Loại số định danh không rõ', 'The scheme is unknown'],
  SCHEME_INFERRED: ['info', 'Loại số được suy ra từ chính số', 'The scheme was told from the number itself'],
  HOLDERS_JOINED: [
    'info',
    'Nhiều người sử dụng đất trong một mục, đã tách',
    'Several holders stand in one item, parted',
  ],
  SHARES_ABOVE_ONE: ['warning', 'Tổng tỷ lệ vượt quá 1', 'The shares add up to more than 1'],
  SHARES_BELOW_ONE: ['warning', 'Tổng tỷ lệ nhỏ hơn 1', 'The shares add up to less than 1'],
  PERIOD_ENDS_BEFORE_IT_BEGINS: ['error', 'Ngày hết hiệu lực trước ngày có hiệu lực', 'It ends before it begins'],
  STATUS_CONTRADICTS_DEATH: [
    'warning',
    'Trạng thái khác với ngày mất, hiểu là đã mất',
    'The status is not that of somebody with a day of death, who is taken for dead',
  ],
  ZONE_OF_OTHER_PROVINCE: [
    'warning',
    'Kinh tuyến trục không phải của tỉnh có thửa đất',
    'The meridian of the coordinates is not one of the province in which the parcel lies',
  ],
  AREAS_DISAGREE: [
    'warning',
    'Tổng diện tích các mục đích khác diện tích thửa',
    'The areas of the uses do not add up to the area',
  ],
  LAND_USES_JOINED: ['info', 'Nhiều mục đích trong một mục', 'Several uses stand in one item'],
  GEOMETRY_AREA_DISAGREES: [
    'warning',
    'Diện tích khác với diện tích tính từ ranh giới',
    'The area differs from what the outline encloses',
  ],
  PARCEL_CODE_FAR_FROM_GEOMETRY: ['warning', 'Mã thửa nằm xa hình học', 'The parcel code lies far from the geometry'],
  CERTIFICATE_FORM_TOO_EARLY: [
    'warning',
    'Mẫu số phát hành chưa có vào ngày cấp',
    'Serials of this form were not issued yet on that day',
  ],
  DERIVED_AREA_LARGER: [
    'warning',
    'Diện tích lớn hơn tổng diện tích các thửa gốc',
    'The area is larger than that of the parcels it derives from',
  ],
  DERIVED_FROM_ITSELF: ['error', 'Thửa không thể tách từ chính nó', 'A parcel cannot derive from itself'],
  LEGAL_FORM_CONTRADICTION: ['warning', 'Loại hình khác với tên', 'Legal form and name disagree'],
  PARENT_IS_ITSELF: ['error', 'Đơn vị không thể là chủ quản của chính nó', 'A unit cannot be its own parent'],
  PARENT_CONTRADICTION: [
    'warning',
    'Mã chủ quản khác mười số đầu của mã đơn vị',
    'The parent is not the first ten digits of the code',
  ],
  INDUSTRY_CODE_UNREADABLE: ['info', 'Ngành nghề không có dạng mã', 'An industry that is not a code, kept as it is'],
} as const satisfies Record<string, CatalogueEntry>;

export type FindingCode = keyof typeof FINDING_CATALOGUE;
