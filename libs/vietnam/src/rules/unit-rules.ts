import { currentUnitsOf } from '../admin-units/successors';
import { findUnitsByName } from '../admin-units/unit-names';
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
];
