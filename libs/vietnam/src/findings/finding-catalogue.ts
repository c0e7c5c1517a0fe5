import type { FindingSeverity } from '@sogoc/kernel';

type CatalogueEntry = readonly [severity: FindingSeverity, messageVi: string, messageEn: string];

/**
 * Every finding of this library: `error` means that no value was taken, `warning` that the value is used with care, `info` a note.
 * The messages never hold the value.
 */
export const FINDING_CATALOGUE = {
  PLACEHOLDER_VALUE: ['error', 'Giá trị giữ chỗ, không phải dữ liệu thật', 'A placeholder, not a real value'],
  SEPARATORS_REMOVED: ['info', 'Đã bỏ dấu cách, dấu chấm hoặc gạch nối', 'Spaces, dots or hyphens were removed'],
  LABEL_REMOVED: ['info', 'Đã bỏ nhãn hoặc ghi chú bên cạnh số', 'A label or note beside the number was left out'],
  NUMBER_DAMAGED: [
    'error',
    'Số bị bảng tính làm mất chữ số (dạng khoa học)',
    'A spreadsheet lost digits (scientific notation)',
  ],

  ID_LENGTH: ['error', 'Số định danh cá nhân phải có 12 chữ số', 'A personal number has 12 digits'],
  ID_CHARACTERS: [
    'error',
    'Số định danh có ký tự không phải chữ số',
    'The personal number has characters that are not digits',
  ],
  ID_LOST_ZERO: ['error', 'Có thể mất số 0 ở đầu', 'A leading zero was probably lost'],
  ID_OTHER_SCHEME: [
    'error',
    'Giống số CMND 9 số, không phải số định danh',
    'Looks like a 9-digit card, not a personal number',
  ],
  ID_PROVINCE_UNKNOWN: [
    'warning',
    'Ba số đầu không có trong bảng mã tỉnh',
    'The first three digits are in no province table',
  ],
  ID_SEX_MISMATCH: ['warning', 'Giới tính trong số khác với bản ghi', 'The number’s sex differs from the record’s'],
  ID_YEAR_MISMATCH: [
    'warning',
    'Năm sinh trong số khác với bản ghi',
    'The number’s birth year differs from the record’s',
  ],
  ID_FUTURE_YEAR: ['warning', 'Năm sinh trong số ở tương lai', 'The number’s birth year is in the future'],
  ID_AGE_IMPLAUSIBLE: ['warning', 'Tuổi theo số định danh trên 120', 'The age by the number is over 120'],

  CARD9_LENGTH: ['error', 'Số CMND cũ phải có 9 chữ số', 'An old identity card has 9 digits'],
  CARD9_CHARACTERS: [
    'error',
    'Số CMND có ký tự không phải chữ số',
    'The card number has characters that are not digits',
  ],
  CARD9_LOST_ZERO: ['error', 'CMND có thể mất số 0 ở đầu', 'The card number probably lost a leading zero'],
  CARD9_OTHER_SCHEME: [
    'error',
    'Giống số định danh 12 số, không phải CMND 9 số',
    'Looks like a 12-digit personal number, not a 9-digit card',
  ],
  CARD9_PREFIX_UNKNOWN: [
    'info',
    'Hai số đầu CMND không có trong bảng',
    'The first two digits of the card are in no table',
  ],

  PASSPORT_FORM: ['error', 'Số hộ chiếu sai dạng', 'Not the form of a passport number'],
  PASSPORT_NOT_VIETNAMESE: ['info', 'Không phải dạng hộ chiếu Việt Nam', 'Not the form of a Vietnamese passport'],
  PASSPORT_READING: [
    'error',
    'Số hộ chiếu có thể đọc nhầm chữ và số',
    'Letters and digits of the passport number may be misread',
  ],

  TAX_LENGTH: ['error', 'Mã số thuế phải có 10, 12 hoặc 13 chữ số', 'A tax code has 10, 12 or 13 digits'],
  TAX_CHARACTERS: ['error', 'Mã số thuế có ký tự lạ', 'The tax code has foreign characters'],
  TAX_CHECK_DIGIT: ['error', 'Sai chữ số kiểm tra của mã số thuế', 'The tax code’s check digit is wrong'],
  TAX_NEVER_ISSUED: ['error', 'Mã số thuế thuộc dãy không bao giờ được cấp', 'A tax code that is never issued'],
  TAX_BRANCH_NUMBER: [
    'error',
    'Ba số cuối của đơn vị phụ thuộc phải từ 001',
    'A dependent unit’s last three digits start at 001',
  ],
  TAX_LOST_ZERO: [
    'warning',
    'Đã thêm lại số 0 bị mất ở đầu mã số thuế',
    'The lost leading zero of the tax code was restored',
  ],
  TAX_AMBIGUOUS_12: [
    'error',
    '12 chữ số: có thể là số định danh hoặc mã đơn vị phụ thuộc mất số 0',
    '12 digits: a personal number, or a branch code that lost a zero',
  ],
  TAX_PERSONAL_TOO_EARLY: [
    'warning',
    'Số định danh làm mã số thuế trước 01/07/2025',
    'A personal number as tax code before 2025-07-01',
  ],
  TAX_BUSINESS_LOCATION: [
    'error',
    'Mã địa điểm kinh doanh, không phải mã số thuế',
    'A business-location code, not a tax code',
  ],
  TAX_HOUSEHOLD_REGISTRATION: [
    'error',
    'Số đăng ký hộ kinh doanh cũ, không phải mã số thuế',
    'An old household-business number, not a tax code',
  ],
  TAX_STATUS_UNKNOWN: ['warning', 'Trạng thái mã số thuế không có trong danh mục', 'The tax status is in no list'],

  SOCIAL_INSURANCE_FORM: ['error', 'Mã số BHXH phải có 10 chữ số', 'A social-insurance number has 10 digits'],
  SOCIAL_INSURANCE_LOST_ZERO: [
    'error',
    'Mã số BHXH có thể mất số 0 ở đầu',
    'The social-insurance number probably lost a leading zero',
  ],
  SOCIAL_INSURANCE_PERSONAL: [
    'info',
    'Số định danh dùng làm mã số BHXH',
    'A personal number used as social-insurance number',
  ],
  HEALTH_INSURANCE_FORM: [
    'error',
    'Mã thẻ BHYT phải có 15 ký tự hoặc 10 chữ số',
    'A health card has 15 characters or 10 digits',
  ],

  PARCEL_CODE_FORM: ['error', 'Mã thửa đất phải là 12 ký tự GeoHash', 'A parcel code is a GeoHash of 12 characters'],
  PARCEL_CODE_READING: [
    'error',
    'Mã thửa đất có ký tự đọc nhầm (a, i, l, o)',
    'The parcel code has letters that GeoHash lacks (a, i, l, o)',
  ],
  PARCEL_CODE_OUTSIDE: [
    'warning',
    'Vị trí của mã thửa nằm ngoài Việt Nam',
    'The parcel code’s position is outside Viet Nam',
  ],
  TRIPLE_COMMUNE: ['error', 'Mã xã phải có 5 chữ số', 'A commune code has 5 digits'],
  TRIPLE_CODE_SET_MISSING: [
    'error',
    'Thiếu bộ mã đơn vị hành chính: mã xã không rõ nghĩa',
    'No code set: a bare commune code is ambiguous',
  ],
  TRIPLE_MAP_SHEET: ['error', 'Số tờ bản đồ sai dạng', 'Not the form of a map-sheet number'],
  TRIPLE_PARCEL_NUMBER: ['error', 'Số thửa sai dạng', 'Not the form of a parcel number'],
  TRIPLE_COMMUNE_UNKNOWN: ['warning', 'Mã xã không có trong bộ mã', 'The commune code is not in the code set'],
  CERTIFICATE_FORM: ['error', 'Số phát hành GCN sai dạng', 'Not the form of a certificate serial'],
  CERTIFICATE_REPAIRED: [
    'warning',
    'Đã sửa chữ và số đọc nhầm trong số phát hành',
    'Misread letters or digits of the serial were repaired',
  ],
  LAND_USE_UNKNOWN: ['warning', 'Mã loại đất không có trong danh mục', 'The land-use code is in no list'],
  LAND_USE_OLD: ['info', 'Cách ghi loại đất cũ', 'An old way to write the land use'],
  LAND_AREA: ['error', 'Diện tích phải là số dương', 'An area is a positive number'],
  COORDINATE_AXES_SWAPPED: ['warning', 'X và Y có vẻ bị đổi chỗ', 'X and Y seem to be swapped'],
  COORDINATE_OUTSIDE: ['error', 'Toạ độ nằm ngoài Việt Nam', 'The coordinates are outside Viet Nam'],
  GEOMETRY_FORM: ['error', 'Hình học không đọc được', 'The geometry is no point, polygon or multipolygon of GeoJSON'],
  GEOMETRY_SYSTEM: ['error', 'Hệ toạ độ không nhận ra', 'The reference system is unknown'],
  GEOMETRY_TOO_LARGE: ['error', 'Hình quá lớn so với một thửa đất', 'Larger than a parcel can be'],
  GEOMETRY_NO_AREA: ['error', 'Hình không có diện tích', 'The outline encloses no area'],
  GEOMETRY_ESRI: ['info', 'Hình học dạng Esri JSON, đã chuyển sang GeoJSON', 'Esri JSON, taken as GeoJSON'],
  GEOMETRY_PART_EMPTY: [
    'warning',
    'Đã bỏ phần không có toạ độ của hình',
    'Parts of the geometry without coordinates were left out',
  ],
  GEOMETRY_RING_OPEN: ['warning', 'Ranh giới không khép kín', 'The outline is not closed'],
  GEOMETRY_CROSSES_ITSELF: ['warning', 'Ranh giới tự cắt hoặc tự chạm', 'The outline crosses or touches itself'],
  GEOMETRY_WINDING: ['info', 'Chiều đi của ranh giới ngược quy ước', 'The outline runs the other way round'],

  UNIT_CODE_FORM: ['error', 'Mã đơn vị hành chính sai dạng', 'Not the form of a unit code'],
  UNIT_CODE_SET_MISSING: [
    'error',
    'Thiếu bộ mã: mã đơn vị hành chính không rõ nghĩa',
    'No code set: the bare unit code is ambiguous',
  ],
  UNIT_CODE_SET_UNKNOWN: ['error', 'Bộ mã đơn vị hành chính lạ', 'The code set is unknown'],
  UNIT_CODE_UNKNOWN: ['error', 'Mã đơn vị hành chính không có trong bộ mã', 'The unit code is not in the code set'],
  UNIT_SEVERAL_SUCCESSORS: ['warning', 'Xã cũ được chia vào nhiều xã mới', 'The old commune went to several new ones'],

  NAME_LOOKALIKE: ['info', 'Tên có ký tự giống chữ Việt', 'The name had look-alike characters'],
  NAME_INVISIBLE: ['info', 'Tên có ký tự ẩn', 'The name had invisible characters'],
  NAME_DIGITS: ['warning', 'Tên có chữ số', 'The name has digits'],
  NAME_CHARACTERS: ['warning', 'Tên có ký tự không dùng trong tên người', 'The name has characters not used in names'],
  NAME_SINGLE_WORD: ['info', 'Tên chỉ có một từ', 'The name has one word only'],
  NAME_ABBREVIATED: ['info', 'Tên có từ viết tắt', 'The name has abbreviated words'],
  NAME_MACHINE_READABLE: ['info', 'Tên ở dạng máy đọc (MRZ)', 'The name is in machine-readable form'],
  NAME_TITLE: ['info', 'Tên có danh xưng đứng trước', 'A form of address stands before the name'],
  NAME_NOTE: ['info', 'Ghi chú kèm tên đã được bỏ ra', 'A note beside the name was left out'],
  NAME_TOO_LONG: ['warning', 'Tên dài quá 120 ký tự', 'The name is longer than 120 characters'],
  LEGACY_ENCODING_REPAIRED: ['warning', 'Đã chuyển từ bảng mã cũ', 'Converted from a legacy encoding'],
  LEGACY_ENCODING_SUSPECTED: ['warning', 'Có vẻ thuộc bảng mã cũ', 'Looks like a legacy encoding'],
  LEGACY_LETTER_LOST: ['warning', 'Có thể mất chữ ư khi chuyển mã', 'The letter ư was probably lost in a conversion'],

  ENTERPRISE_NAME_EMPTY: [
    'warning',
    'Không còn tên riêng sau loại hình',
    'No proper name is left after the legal form',
  ],
  ENTERPRISE_NAME_NOTE: [
    'info',
    'Đã bỏ ghi chú về tên khác bên cạnh tên',
    'A note of another name beside the name was left out',
  ],
  LEGAL_FORM_UNKNOWN: ['info', 'Không nhận ra loại hình doanh nghiệp', 'The legal form is not recognised'],
  ENTERPRISE_STATUS_UNKNOWN: [
    'warning',
    'Tình trạng pháp lý không có trong danh mục',
    'The legal status is in no list',
  ],
  ENTERPRISE_STATUS_UNMAPPED: [
    'warning',
    'Trạng thái này không cho biết doanh nghiệp còn hoạt động hay không',
    'This status does not say whether the enterprise is alive',
  ],
  SEX_UNKNOWN: ['warning', 'Giới tính không nhận ra', 'The sex is not recognised'],

  DATE_FORM: ['error', 'Ngày tháng sai dạng', 'Not the form of a date'],
  DATE_IMPOSSIBLE: ['error', 'Ngày không có trong lịch', 'No such day in the calendar'],
  DATE_SWAPPED: ['error', 'Ngày và tháng có thể bị đổi chỗ', 'Day and month are probably swapped'],
  DATE_TWO_DIGIT_YEAR: ['error', 'Năm chỉ có hai chữ số', 'The year has two digits only'],
  DATE_FUTURE: ['error', 'Ngày ở tương lai', 'The date is in the future'],
  DATE_IMPLAUSIBLE: ['error', 'Năm không hợp lý', 'The year is implausible'],
  DATE_PADDED: [
    'info',
    'Ngày tháng được điền cho đủ, chỉ năm có nghĩa',
    'Day and month are padding: only the year counts',
  ],
  DATE_FROM_INSTANT: [
    'info',
    'Thời điểm được hiểu là ngày ở Việt Nam (UTC+7)',
    'A time was taken for its day in Viet Nam (UTC+7)',
  ],
  DATE_MAY_BE_PLACEHOLDER: [
    'warning',
    'Ngày thường được điền khi không biết (như 01/01/1900); giữ nguyên, không dùng để so khớp',
    'A day that is written when none is known (such as 01/01/1900); kept, and no evidence',
  ],

  PHONE_FORM: ['error', 'Số điện thoại sai dạng', 'Not the form of a phone number'],
  PHONE_CONVERTED: ['info', 'Đã đổi đầu số 11 số cũ', 'The 11-digit prefix of before 2018 was converted'],
  PHONE_AREA_CODE_CONVERTED: [
    'info',
    'Đã đổi mã vùng cố định trước năm 2017',
    'The landline area code of before 2017 was converted',
  ],
  PHONE_STALE_FORM: [
    'warning',
    'Số ghi theo dạng đã hết dùng vào ngày của bản ghi; đã chuyển đổi',
    'Written in a form that was no longer in use on the record’s day; converted',
  ],
  PHONE_PREFIX_TOO_EARLY: [
    'warning',
    'Đầu số chưa được dùng vào ngày của bản ghi',
    'This prefix was not in use yet on the record’s day',
  ],
  PHONE_MAY_BE_LANDLINE: [
    'warning',
    'Cũng có thể là số cố định theo mã vùng cũ',
    'May also be a landline with an old area code',
  ],
  PHONE_LOST_ZERO: ['warning', 'Đã thêm lại số 0 ở đầu số điện thoại', 'The phone number’s leading zero was restored'],
  PHONE_MORE_TEXT: [
    'info',
    'Đã bỏ phần chữ, số máy lẻ kèm số điện thoại',
    'Text or an extension beside the phone number was left out',
  ],
  PHONE_FOREIGN: ['info', 'Số điện thoại nước ngoài', 'A foreign phone number'],
  EMAIL_FORM: ['error', 'Thư điện tử sai dạng', 'Not the form of an e-mail address'],

  ADDRESS_NO_UNIT: [
    'warning',
    'Không tìm thấy đơn vị hành chính trong địa chỉ',
    'No administrative unit was found in the address',
  ],
  ADDRESS_COMMUNE_UNKNOWN: ['warning', 'Không tìm thấy xã trong địa chỉ', 'No commune was found in the address'],
  ADDRESS_COMMUNE_AMBIGUOUS: ['warning', 'Địa chỉ khớp nhiều xã', 'The address fits several communes'],
  ADDRESS_UNIT_CONTRADICTION: [
    'warning',
    'Xã trong địa chỉ không thuộc tỉnh đã ghi',
    'The commune does not lie in the province that is stated',
  ],
  ADDRESS_SECOND: ['warning', 'Có hai địa chỉ; chỉ địa chỉ đầu được dùng', 'Two addresses; the first is used'],
} as const satisfies Record<string, CatalogueEntry>;

export type FindingCode = keyof typeof FINDING_CATALOGUE;
