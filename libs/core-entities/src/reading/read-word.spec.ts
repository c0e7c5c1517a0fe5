import { enterprise } from '../enterprise/enterprise.declaration';
import { landParcel } from '../land-parcel/land-parcel.declaration';
import { person } from '../person/person.declaration';

const CONTEXT = { observedAt: '2026-11-21', habits: {} };
const read = (entity: typeof person, attribute: string, raw: string): unknown =>
  entity.standardise({ [attribute]: raw }, CONTEXT).attributes[attribute];

describe('a word of a closed list, as forms and registers write it', () => {
  it.each([
    [
      'single',
      [
        'Chưa lập gia đình',
        'Chưa từng kết hôn',
        'Tình trạng hôn nhân: Độc thân',
        'Single (Độc thân)',
        'Chưa có vợ/chồng',
      ],
    ],
    [
      'married',
      ['Đã lập gia đình', 'Đã có gia đình', 'Tái hôn', 'Đã kết hôn (có vợ)', 'Có vợ/có chồng', 'Đã kết hôn năm 2010'],
    ],
    ['divorced', ['Ly dị', 'Đã li hôn', 'Đã ly hôn (2019)']],
    ['widowed', ['Góa bụa', 'Vợ chết', 'Chồng đã mất', 'Góa (chồng chết)', 'Quả phụ']],
    ['separated', ['Đang ly thân', 'Li thân']],
    // Parts that say different things say nothing.
    ['Độc thân (ly hôn)', ['Độc thân (ly hôn)']],
    ['Kết hôn, ly hôn', ['Kết hôn, ly hôn']],
  ])('of marriage: %s', (value, written) => {
    expect(written.map((raw) => read(person, 'maritalStatus', raw))).toEqual(written.map(() => value));
  });

  it.each([
    ['active', ['Sống', 'Thường trú', 'Đang tạm trú', 'Còn sống (2020)']],
    [
      'deceased',
      [
        'Đã chết ngày 12/03/2020',
        'Chết (2019)',
        'Đã mất năm 2020',
        'Đã chết, đã khai tử',
        'Tạ thế',
        'Liệt sĩ',
        'Đã báo tử',
      ],
    ],
    ['missing', ['Đã mất tích', 'Mất tích từ năm 2010']],
    ['emigrated', ['Định cư ở nước ngoài', 'Xuất cảnh định cư']],
    [undefined, ['Chưa chết', 'Đã chết / còn sống', 'Mất CCCD', 'Mất sức lao động', 'Mất liên lạc', 'Chuyển đi', '1']],
  ])('of a life: %s', (value, written) => {
    expect(written.map((raw) => read(person, 'status', raw))).toEqual(written.map(() => value));
  });

  it.each([
    ['male', ['Giới tính: Nam', 'Nam (Male)', '1 - Nam', 'Con trai', 'Đàn ông', 'Phái: Nam']],
    ['female', ['Giới tính : Nữ', 'Nữ/Female', '2-Nữ', 'Con gái', 'Phụ nữ', 'Phái nữ']],
    [undefined, ['Nam/Nữ', 'Nam – Nữ', 'N', '1', 'Không phải nam', 'Ông Bà']],
  ])('of sex: %s', (value, written) => {
    expect(written.map((raw) => read(person, 'sex', raw))).toEqual(written.map(() => value));
  });

  it.each([
    ['active', ['Có hiệu lực', 'Đang hoạt động']],
    ['split', ['Bị tách', 'Đã tách thửa năm 2019']],
    ['merged', ['Gộp thửa', 'Đã nhập thửa']],
    ['recovered', ['Nhà nước thu hồi', 'Đã thu hồi đất', 'Nhà nước đã thu hồi']],
    [undefined, ['Hết hiệu lực', 'Đang tranh chấp']],
  ])('of a parcel: %s', (value, written) => {
    expect(written.map((raw) => read(landParcel, 'status', raw))).toEqual(written.map(() => value));
  });

  it.each([
    ['suspended', ['Tạm đóng cửa']],
    ['not-at-address', ['Không còn HĐKD tại địa chỉ đã ĐK']],
  ])('of an enterprise: %s', (value, written) => {
    expect(written.map((raw) => read(enterprise, 'status', raw))).toEqual(written.map(() => value));
  });
});
