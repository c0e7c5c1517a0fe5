import type { ShownForm } from '@sogoc/registry';

const field = (name: string, path: string, titleVi: string): ShownForm['fields'][number] => ({ name, path, titleVi });
const ofLand = (name: string, attribute: string, titleVi: string): ShownForm['fields'][number] =>
  field(name, `holder.land-parcels[].${attribute}`, titleVi);

const HO_TEN = field('hoTen', 'fullName', 'Họ, chữ đệm và tên');
const NGAY_SINH = field('ngaySinh', 'dateOfBirth', 'Ngày, tháng, năm sinh');
const GIOI_TINH = field('gioiTinh', 'sex', 'Giới tính');
const SO_DINH_DANH = field('soDinhDanh', 'nationalId', 'Số định danh cá nhân');
const THUONG_TRU = field('thuongTru', 'permanentAddress', 'Nơi thường trú');

/** Three forms as a citizen meets them, as far as the registry knows what they ask. */
export const DEMO_FORMS: readonly ShownForm[] = [
  {
    code: 'bien-dong-dat-dai',
    titleVi: 'Đơn đăng ký biến động đất đai',
    titleEn: 'Registration of a change of land',
    ...{ purpose: 'dang-ky-bien-dong', subject: 'persons' },
    fields: [
      ...[HO_TEN, NGAY_SINH, SO_DINH_DANH, THUONG_TRU],
      ofLand('maThua', 'parcelCode', 'Mã định danh thửa đất'),
      ofLand('soTo', 'mapSheet', 'Số tờ bản đồ'),
      ofLand('soThua', 'parcelNumber', 'Số thửa'),
      ofLand('dienTich', 'area', 'Diện tích (m²)'),
      ofLand('mucDich', 'landUses', 'Mục đích sử dụng'),
      ofLand('diaChiThua', 'address', 'Địa chỉ thửa đất'),
      ofLand('quyHoach', 'planningStatus', 'Tình trạng quy hoạch'),
      ofLand('trangThai', 'status', 'Trạng thái thửa đất'),
      ofLand('nghiaVu', 'taxObligation', 'Nghĩa vụ tài chính'),
      field('voChong', 'relative[spouse].persons.fullName', 'Họ tên vợ hoặc chồng'),
    ],
  },
  {
    code: 'ho-kinh-doanh',
    titleVi: 'Giấy đề nghị đăng ký hộ kinh doanh',
    titleEn: 'Opening a household business',
    ...{ purpose: 'dang-ky-ho-kinh-doanh', subject: 'persons' },
    fields: [
      ...[HO_TEN, NGAY_SINH, GIOI_TINH, SO_DINH_DANH, THUONG_TRU],
      field('noiO', 'currentAddress', 'Nơi ở hiện tại'),
      field('dienThoai', 'phone', 'Điện thoại'),
      field('voChong', 'relative[spouse].persons.fullName', 'Họ tên vợ hoặc chồng'),
      field('soDinhDanhVoChong', 'relative[spouse].persons.nationalId', 'Số định danh của vợ hoặc chồng'),
      ofLand('diaDiem', 'address', 'Địa chỉ các thửa đất đang sử dụng'),
      field('daDaiDien', 'legal-representative.enterprises[].name', 'Doanh nghiệp đang làm đại diện'),
      field('maSoDoanhNghiep', 'legal-representative.enterprises[].taxCode', 'Mã số các doanh nghiệp đó'),
    ],
  },
  {
    code: 'bao-hiem-y-te-tre-em',
    titleVi: 'Tờ khai cấp thẻ bảo hiểm y tế cho trẻ em',
    titleEn: 'Health insurance of a child',
    ...{ purpose: 'cap-the-bhyt-tre-em', subject: 'persons' },
    fields: [
      ...[HO_TEN, NGAY_SINH, GIOI_TINH, SO_DINH_DANH, THUONG_TRU],
      field('hoTenMe', 'relative[mother].persons.fullName', 'Họ tên mẹ'),
      field('soDinhDanhMe', 'relative[mother].persons.nationalId', 'Số định danh của mẹ'),
      field('hoTenCha', 'relative[father].persons.fullName', 'Họ tên cha'),
      field('soDinhDanhCha', 'relative[father].persons.nationalId', 'Số định danh của cha'),
      field('giamHo', 'relative[guardian].persons.fullName', 'Họ tên người giám hộ'),
    ],
  },
];
