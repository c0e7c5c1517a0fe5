import { parseAddress } from './parse-address';

const keysOf = (raw: string) =>
  parseAddress(raw).hamletKeys.map(({ kind, number, name }) => `${kind} ${number ?? name ?? ''}`);

describe('hamlets in a form that compares', () => {
  it.each([
    ['Thôn 03', ['thon 3']],
    ['Th. 3', ['thon 3']],
    ['thon 3', ['thon 3']],
    ['Thôn số 3', ['thon 3']],
    ['Ấp 3A', ['ap 3A']],
    ['X. 3', ['xom 3']],
    ['KP.4', ['khu-pho 4']],
    ['KP4', ['khu-pho 4']],
    ['Khu phố IV', ['khu-pho 4']],
    ['Tổ dân phố 12', ['to 12']],
    ['TDP số 12', ['to 12']],
    ['Tổ 5 khu phố 2', ['to 5', 'khu-pho 2']],
    ['Tổ 5, KP 2', ['to 5', 'khu-pho 2']],
    ['Tổ 5 ấp Bình An', ['to 5', 'ap BINH AN']],
    ['Ấp Bình An', ['ap BINH AN']],
    ['A. Bình An', ['ap BINH AN']],
    ['Ap Binh An', ['ap BINH AN']],
    ['Bản Nà Ban', ['ban NA BAN']],
    ['Xóm Đông thôn 3', ['xom DONG', 'thon 3']],
    ['Buôn Ako Dhong', ['buon AKO DHONG']],
    ['Chung cư A', []],
    ['12 Lê Lợi', []],
  ])('%s', (front, expected) => {
    expect(keysOf(`${front}, Phường Ba Đình, Hà Nội`)).toEqual(expected);
  });

  it.each([
    ['Thôn 3 Xã Sa Lông, Mường Chà, Điện Biên', ['thon 3'], undefined],
    ['Số 12 ấp 2 xã Xuân Đường, Cẩm Mỹ, Đồng Nai', ['ap 2'], '12'],
    ['Tỉnh Hà Nam, huyện Kim Bảng, xã Thi Sơn, thôn 3', ['thon 3'], undefined],
    ['Th. 3 - X. Tan Lap - H. Dan Phuong', ['thon 3'], undefined],
    ['SN 20, tổ 4, P. Dịch Vọng, Cầu Giấy, Hà Nội (ĐT: 0903123456)', ['to 4'], '20'],
  ])('%s keeps hamlet and house wherever the commune stands', (raw, hamlets, house) => {
    expect(keysOf(raw)).toEqual(hamlets);
    expect(parseAddress(raw).houseNumber).toBe(house);
  });
});
