import { currentUnitsOf } from '../admin-units/successors';
import { findUnitsByName } from '../admin-units/find-units-by-name';
import { findUnit } from '../admin-units/unit-registry';
import { parseAddress } from '../addresses/parse-address';
import type { Rule } from './rule';

export const UNIT_RULES: readonly Rule[] = [
  {
    subject: 'units',
    vi: 'Mã đơn vị hành chính không kèm bộ mã là không rõ nghĩa, không đoán.',
    en: 'A unit code without its code set is ambiguous and not guessed.',
    source: 'Decision 19/2025/QĐ-TTg; 2,137 codes compared',
    confidence: 'high',
    validFrom: '2025-07-01',
    example: () =>
      `00004: ${findUnit('00004', 'NSO-2025-01')?.fullName} / ${findUnit('00004', 'NSO-2025-07')?.fullName}`,
  },
  {
    subject: 'units',
    vi: 'Xã cũ có thể vào nhiều xã mới: kết quả là một tập hợp có lý do.',
    en: 'An old commune may have gone to several: the answer is a set with reasons.',
    source: 'NSO conversion table; resolutions of the provinces',
    confidence: 'high',
    validFrom: '2025-07-01',
    example: () =>
      `00019 → ${currentUnitsOf('00019', 'NSO-2025-01')
        .map(({ unit }) => unit.name)
        .join(', ')}`,
  },
  {
    subject: 'units',
    vi: 'Tên trùng nhau cần có tỉnh; vị trí dấu thanh, i/y không phân biệt.',
    en: 'Names that repeat need their province; tone place and i/y make no difference.',
    source: 'Unit tables',
    confidence: 'high',
    example: () =>
      `Xã Tân Tiến: ${findUnitsByName('Xã Tân Tiến', { codeSets: ['NSO-2026-04'] }).length}; Lạng Sơn: ${
        findUnitsByName('Xã Tân Tiến', { codeSets: ['NSO-2026-04'], province: 'Lạng Sơn' }).length
      }`,
  },
  {
    subject: 'units',
    vi: 'Địa chỉ đọc từ phải sang trái, cả ba cấp cũ và hai cấp mới.',
    en: 'Addresses are read from right to left, in three tiers as before and in two.',
    source: 'Resolution 202/2025/QH15; Circular forms of 2025',
    confidence: 'high',
    example: () => {
      const { houseNumber, street, commune } = parseAddress('12/3 Lê Lợi, P. Bến Nghé, Q.1, TP.HCM');
      return `12/3 Lê Lợi, P. Bến Nghé, Q.1, TP.HCM → ${houseNumber}; ${street}; ${commune?.code} ${commune?.codeSet}`;
    },
  },
  {
    subject: 'units',
    vi: 'Xã ghi rõ loại ở đâu trong địa chỉ cũng hơn cách đọc hai cấp; xã lạ thì không đoán.',
    en: 'A commune written with its kind outranks a reading in two tiers wherever it stands; one that is unknown is not guessed.',
    source:
      'Public fault reports; tables of units: 580 communes of today have the name of an old district of their province',
    confidence: 'high',
    validFrom: '2025-07-01',
    example: () => shownUnits('Ấp 2 Xã Xuân Đường, Cẩm Mỹ, Đồng Nai'),
  },
  {
    subject: 'units',
    vi: 'Tên vừa là quận, huyện cũ vừa là xã, phường mới mà không ghi loại: không đoán.',
    en: 'A name without its kind that is an old district and a commune of today is not guessed.',
    source: 'Resolution 202/2025/QH15; tables of units',
    confidence: 'high',
    validFrom: '2025-07-01',
    example: () => shownUnits('Cầu Giấy, Hà Nội'),
  },
  {
    subject: 'units',
    vi: 'Địa chỉ ghi nhận trước 01/07/2025 luôn có ba cấp.',
    en: 'An address observed before 2025-07-01 has three tiers.',
    source: 'Decision 19/2025/QĐ-TTg, in force 2025-07-01',
    confidence: 'high',
    validTo: '2025-06-30',
    example: () => shownUnits('Cầu Giấy, Hà Nội', '2024-05-01'),
  },
  {
    subject: 'units',
    vi: 'Huyện, thị xã, thành phố ghi theo loại cũ vẫn là đơn vị ấy; “huyện” không bao giờ là xã.',
    en: 'A district under a kind it had before is the same district; a huyện is never a commune.',
    source:
      'Resolutions of the Standing Committee of the National Assembly on districts raised to towns and cities, 2024 and before',
    confidence: 'high',
    validTo: '2025-06-30',
    example: () => shownUnits('Xã Lập Lễ, Huyện Thủy Nguyên, Hải Phòng'),
  },
  {
    subject: 'units',
    vi: 'Gạch nối có dấu cách chia các phần, trừ khi nằm trong tên đơn vị.',
    en: 'A hyphen with spaces parts segments unless it belongs to the name of a unit.',
    source: 'Tables of units',
    confidence: 'high',
    example: () => shownUnits('Phường Thắng Tam - TP Vũng Tàu - Bà Rịa - Vũng Tàu'),
  },
  {
    subject: 'units',
    vi: 'Điện thoại, mã bưu chính, tên nước, ghi chú sau tỉnh được bỏ qua; có hai địa chỉ thì đọc địa chỉ đầu.',
    en: 'A phone, postcode, country or remark behind the province is passed over; of two addresses the first is read.',
    source: 'Decision 2475/QĐ-BTTTT of 2017 (postcodes of five digits); public fault reports',
    confidence: 'medium',
    example: () => shownUnits('Phường Bến Nghé, Quận 1, Hồ Chí Minh 700000; CS2: Phường 4, Quận 5, TP.HCM'),
  },
  {
    subject: 'units',
    vi: 'Chữ viết liền, c và k, số La Mã không tạo ra tên đơn vị khác.',
    en: 'Joined words, c and k, and Roman numerals make no other name of a unit.',
    source: 'Tables of units; public fault reports',
    confidence: 'medium',
    example: () => `${shownUnits('Phường ĐaKao, Quận I, TP.HồChíMinh')}; ${shownUnits('Huyện Krông Pắk, Đắk Lắk')}`,
  },
  {
    subject: 'units',
    vi: 'Tên tỉnh sau “phố”, “đường”, “cầu” và như vậy là tên đường, không phải tỉnh.',
    en: 'The name of a province behind a word for a street, bridge or the like is no province.',
    source: 'Public fault reports',
    confidence: 'medium',
    example: () => shownUnits('120 Phố Huế'),
  },
  {
    subject: 'units',
    vi: 'Thôn, ấp, tổ, khu phố so sánh được theo loại và số hoặc tên.',
    en: 'Hamlets and residential groups compare by kind and number or name.',
    source: 'Circular 04/2012/TT-BNV on hamlets and residential groups, as amended',
    confidence: 'medium',
    example: () =>
      parseAddress('Tổ 05 KP. 2, Phường Bến Nghé, Quận 1, TP.HCM')
        .hamletKeys.map(({ kind, number }) => `${kind} ${number}`)
        .join(', '),
  },
];

function shownUnits(raw: string, observedAt?: string): string {
  const { commune, district, province, findings } = parseAddress(raw, { observedAt });
  const names = [commune, district, province].flatMap((unit) => (unit === undefined ? [] : [unit.fullName]));
  const read = names.length === 0 ? '–' : names.join(', ');
  const day = observedAt === undefined ? '' : ` (${observedAt})`;
  return [`${raw}${day} → ${read}`, ...findings.map(({ code }) => code)].join('; ');
}
